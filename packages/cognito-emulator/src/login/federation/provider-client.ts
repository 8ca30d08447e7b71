import type { Configuration } from 'openid-client';
import type { EmulatorContext } from '../../operation.ts';
import type { IdentityProvider } from '../../store/types/login.ts';

export type OpenidClient = typeof import('openid-client');

export interface ProviderClient {
  readonly oidc: OpenidClient;
  readonly config: Configuration;
}

/**
 * A client of an OIDC provider: by its discovery document, or by its addresses where all of them are set. Signatures are
 * checked as well, as Cognito does; by itself `openid-client` takes the connection's word for an ID token.
 *
 * @throws whatever the provider's answer, or its silence, makes `openid-client` throw
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
 */
export async function providerClient(
  { clock }: Pick<EmulatorContext, 'clock'>,
  { settings }: IdentityProvider,
): Promise<ProviderClient> {
  // Loaded at the first use: a start should not wait for it.
  const oidc = await import('openid-client');
  const details = settings.ProviderDetails ?? {};
  const { client_id: id = '', client_secret: secret, oidc_issuer: address = '' } = details;
  const issuer = new URL(address);
  // Its tokens are judged by the emulator's time, which may have been moved.
  const metadata = { [oidc.clockSkew]: Math.round((clock.now() - Date.now()) / 1000) };
  const authentication = secret ? oidc.ClientSecretPost(secret) : oidc.None();
  const { authorize_url, token_url, attributes_url, jwks_uri } = details;
  if (!authorize_url || !token_url || !jwks_uri) {
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    const config = await oidc.discovery(issuer, id, metadata, authentication, { execute });
    oidc.enableNonRepudiationChecks(config);
    return { oidc, config };
  }
  const server = {
    issuer: address,
    authorization_endpoint: authorize_url,
    token_endpoint: token_url,
    jwks_uri,
    ...(attributes_url && { userinfo_endpoint: attributes_url }),
  };
  const config = new oidc.Configuration(server, id, metadata, authentication);
  if (issuer.protocol === 'http:') oidc.allowInsecureRequests(config);
  oidc.enableNonRepudiationChecks(config);
  return { oidc, config };
}
