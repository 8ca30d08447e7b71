import { errorRedirect } from '../../oauth/authorize-request.ts';
import { concludeAuthorization } from '../../oauth/conclude-authorization.ts';
import { OAuthError } from '../../oauth/oauth-error.ts';
import type { Dispatcher } from '../../wire/dispatch.ts';
import { startFederation } from '../federation/start.ts';
import { messagePage } from '../pages/message.ts';
import { addressOf } from '../pages/parts.ts';
import { promptsOf } from '../prompts.ts';
import { hasOwnPeople, providersOf } from '../providers.ts';
import { findLoginSession } from '../session.ts';
import type { Visit } from '../visit.ts';

/**
 * `GET /oauth2/authorize`: straight back for somebody who is signed in, to another provider where one is asked for or is
 * the only one, otherwise to the login page.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export async function authorize(dispatcher: Dispatcher, visit: Visit): Promise<Response> {
  const { context } = dispatcher;
  const { c, site, request } = visit;
  const asked = promptsOf(visit);
  const session = asked.includes('login') ? null : findLoginSession(context, c);
  const user = session && context.store.tables.users.get(session.userId);
  if (session && user)
    return c.redirect(await concludeAuthorization(context, site.pool, request, user, session));
  if (asked.includes('none'))
    return c.redirect(errorRedirect(request, new OAuthError('login_required')));
  const provider = providerOf(context, visit);
  if (provider === 'unknown') return c.html(messagePage(site, 'provider_unknown'), 400);
  if (provider !== null) return startFederation(dispatcher, visit, provider);
  return c.redirect(addressOf(visit, '/login'));
}

type Context = Dispatcher['context'];

/** By `identity_provider` or `idp_identifier`; the only one without being asked for. Null for the pool's own page. */
function providerOf(context: Context, { request }: Visit) {
  const { identity_provider: name, idp_identifier: identifier } = request.parameters;
  const providers = providersOf(context, request.client);
  if (name === 'COGNITO') return null;
  if (name !== undefined) return providers.find((known) => known.name === name) ?? 'unknown';
  if (identifier !== undefined)
    return (
      providers.find(({ settings }) => settings.IdpIdentifiers?.includes(identifier)) ?? 'unknown'
    );
  const [only, ...others] = providers;
  return only && others.length === 0 && !hasOwnPeople(request.client) ? only : null;
}
