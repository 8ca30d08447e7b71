import type { Site } from '../../oauth/site.ts';
import type { IdentityProvider } from '../../store/types/login.ts';
import type { Dispatcher } from '../../wire/dispatch.ts';
import { messagePage } from '../pages/message.ts';
import { promptsOf } from '../prompts.ts';
import { writeStep } from '../step.ts';
import type { Visit } from '../visit.ts';
import { isProviderFault } from './fault.ts';
import { providerClient } from './provider-client.ts';

/** Where a provider sends people back to; on AWS it has this path as well. */
export const returnAddress = ({ origin, base }: Site) => `${origin}${base}/oauth2/idpresponse`;

/** Off to another provider. State, nonce and verifier are this browser's alone, and good for one return. */
export async function startFederation(
  { context }: Dispatcher,
  visit: Visit,
  provider: IdentityProvider,
): Promise<Response> {
  const { c, site, request } = visit;
  if (provider.settings.ProviderType !== 'OIDC')
    return c.html(messagePage(site, 'provider_unsupported'), 400);
  const found = await providerClient(context, provider).catch(async (error: unknown) => {
    if (await isProviderFault(error)) return null;
    throw error;
  });
  if (found === null) return c.html(messagePage(site, 'provider_failed'), 502);
  const { oidc, config } = found;
  const [state, nonce, verifier] = [
    oidc.randomState(),
    oidc.randomNonce(),
    oidc.randomPKCECodeVerifier(),
  ];
  writeStep(context, c, request.client.id, {
    challenge: 'federation',
    username: '',
    session: '',
    parameters: { provider: provider.name, state, nonce, verifier, query: visit.query },
  });
  const { login_hint: hint } = request.parameters;
  const prompts = promptsOf(visit).filter((prompt) => prompt !== 'none');
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: returnAddress(site),
    scope: provider.settings.ProviderDetails?.authorize_scopes ?? 'openid',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(hint !== undefined && { login_hint: hint }),
    ...(prompts.length > 0 && { prompt: prompts.join(' ') }),
  });
  return c.redirect(url.toString());
}
