import type { Context } from 'hono';
import { CognitoError } from '../../errors.ts';
import {
  type AuthorizeRequest,
  errorRedirect,
  readAuthorizeRequest,
} from '../../oauth/authorize-request.ts';
import { concludeAuthorization } from '../../oauth/conclude-authorization.ts';
import { OAuthError } from '../../oauth/oauth-error.ts';
import type { SiteEnv } from '../../oauth/site.ts';
import type { IdentityProvider } from '../../store/types/login.ts';
import type { Dispatcher } from '../../wire/dispatch.ts';
import { messagePage } from '../pages/message.ts';
import { providersOf } from '../providers.ts';
import { startLoginSession } from '../session.ts';
import { clearStep, readOwnStep } from '../step.ts';
import { claimsFromReturn, type ProviderAnswer } from './claims.ts';
import { federatedUser } from './federated-user.ts';
import { returnAddress } from './start.ts';

/**
 * `GET /oauth2/idpresponse`: back from another provider. Counts in the browser that left and once; what the provider
 * refuses is told to the app.
 */
export async function returnFromProvider(
  dispatcher: Dispatcher,
  c: Context<SiteEnv>,
): Promise<Response> {
  const { context } = dispatcher;
  const { site } = c.env;
  const step = readOwnStep(context, c);
  clearStep(context, c);
  if (step?.challenge !== 'federation') return c.html(messagePage(site, 'stale'), 400);
  const { provider: name, state = '', nonce = '', verifier = '', query = '' } = step.parameters;
  const reading = readAuthorizeRequest(context, site, new URLSearchParams(query));
  if ('page' in reading) return c.html(messagePage(site, reading.page), 400);
  if ('redirect' in reading) return c.redirect(reading.redirect);
  const { request } = reading;
  const provider = providersOf(context, request.client).find((known) => known.name === name);
  if (!provider) return c.html(messagePage(site, 'provider_unknown'), 400);
  const returned = new URL(`${returnAddress(site)}${new URL(c.req.url).search}`);
  try {
    const expected = { state, nonce, verifier };
    const answer = await claimsFromReturn(context, provider, returned, expected);
    if (answer === null) return c.html(messagePage(site, 'provider_failed'), 502);
    return await admit(dispatcher, c, request, provider, answer);
  } catch (error) {
    if (error instanceof OAuthError) return c.redirect(errorRedirect(request, error));
    if (error instanceof CognitoError)
      return c.redirect(errorRedirect(request, new OAuthError('invalid_request', error.message)));
    const { AuthorizationResponseError } = await import('openid-client');
    // In the words of OAuth alone: what the provider said besides is between it and the emulator.
    if (error instanceof AuthorizationResponseError)
      return c.redirect(errorRedirect(request, new OAuthError('access_denied')));
    throw error;
  }
}

/** Signs in whoever the provider vouches for, and leads back to the app. */
async function admit(
  { context }: Dispatcher,
  c: Context<SiteEnv>,
  request: AuthorizeRequest,
  provider: IdentityProvider,
  { claims, ...attributes }: ProviderAnswer,
): Promise<Response> {
  const { pool } = c.env.site;
  const clientId = request.client.id;
  const { sub } = claims;
  const told = await context.triggers.inboundFederation(
    { pool, clientId, provider, subject: sub },
    attributes,
  );
  const user = await federatedUser(context, {
    pool,
    clientId,
    provider,
    // A function may change what is known of somebody, never who it is.
    claims: told === null ? claims : { ...told, sub },
  });
  const session = startLoginSession(context, c, user);
  return c.redirect(await concludeAuthorization(context, pool, request, user, session));
}
