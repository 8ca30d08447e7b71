import type { EmulatorContext } from '../operation.ts';
import { issuerOf } from '../tokens/issuer.ts';

/**
 * The discovery document, or null where there is no such pool. The issuer is as on AWS unless `issuer: 'local'` was asked
 * for; every address in it is one of the emulator's, seen from where the request came in. Endpoints of a pool domain are
 * absent for a pool without one.
 *
 * @param origin `http://127.0.0.1:9229`, as the client addressed the emulator
 */
export function openidConfigurationOf(
  context: EmulatorContext,
  poolId: string,
  origin: string,
): Readonly<Record<string, unknown>> | null {
  if (!context.store.tables.pools.get(poolId)) return null;
  const [domain] = context.store.ownedBy('domains', poolId);
  const base = domain && `${origin}/${domain.id}`;
  return {
    ...(base && {
      authorization_endpoint: `${base}/oauth2/authorize`,
      end_session_endpoint: `${base}/logout`,
    }),
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: issuerOf(context, poolId),
    jwks_uri: `${origin}/${poolId}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    ...(base && { revocation_endpoint: `${base}/oauth2/revoke` }),
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    ...(base && { token_endpoint: `${base}/oauth2/token` }),
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    ...(base && { userinfo_endpoint: `${base}/oauth2/userInfo` }),
  };
}
