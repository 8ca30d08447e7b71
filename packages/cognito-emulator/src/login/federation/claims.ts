import type { EmulatorContext } from '../../operation.ts';
import type { IdentityProvider } from '../../store/types/login.ts';
import type { ProviderAttributes } from '../../triggers/triggers.ts';
import { isProviderFault } from './fault.ts';
import { providerClient } from './provider-client.ts';

/** What a provider says of somebody. `sub` is always there. */
export type ProviderClaims = Readonly<Record<string, unknown>> & { readonly sub: string };

export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The claims, and where each of them stood: what a function may be asked about. */
export interface ProviderAnswer extends ProviderAttributes {
  readonly claims: ProviderClaims;
}

/**
 * Exchanges the code that a provider sent back, checks the ID token, and asks for the attributes as well. Null where the
 * answer is none that counts: a state, nonce or signature that does not fit, attributes of somebody else.
 *
 * @param returned The address that the browser came back to, with its query.
 * @throws AuthorizationResponseError of `openid-client` where the provider refused.
 */
export async function claimsFromReturn(
  context: EmulatorContext,
  provider: IdentityProvider,
  returned: URL,
  expected: Expected,
): Promise<ProviderAnswer | null> {
  try {
    return await exchange(context, provider, returned, expected);
  } catch (error) {
    if (await isProviderFault(error)) return null;
    throw error;
  }
}

async function exchange(
  context: EmulatorContext,
  provider: IdentityProvider,
  returned: URL,
  { state, nonce, verifier }: Expected,
): Promise<ProviderAnswer | null> {
  const { oidc, config } = await providerClient(context, provider);
  const tokens = await oidc.authorizationCodeGrant(config, returned, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const idToken = tokens.claims() ?? null;
  if (idToken === null) return null;
  const answer = { tokenResponse: { ...tokens }, idToken };
  const { userinfo_endpoint: endpoint } = config.serverMetadata();
  if (endpoint === undefined) return { ...answer, claims: idToken, userInfo: null };
  const method = provider.settings.ProviderDetails?.attributes_request_method ?? 'GET';
  const url = new URL(endpoint);
  const response = await oidc.fetchProtectedResource(config, tokens.access_token, url, method);
  const userInfo: unknown = await response.json();
  if (!isAbout(userInfo, idToken.sub)) return null;
  return { ...answer, claims: { ...idToken, ...userInfo }, userInfo };
}

const isAbout = (value: unknown, sub: string): value is ProviderClaims =>
  typeof value === 'object' && value !== null && 'sub' in value && value.sub === sub;
