import type { EmulatorContext } from '../operation.ts';
import { issuerOf } from '../tokens/issuer.ts';

/**
 * The discovery document as Cognito's own host serves it, or null where there is no such pool. Endpoints of a pool
 * domain are absent, as they are for a pool without one.
 */
export function openidConfigurationOf(
  context: EmulatorContext,
  poolId: string,
): Readonly<Record<string, unknown>> | null {
  if (!context.store.tables.pools.get(poolId)) return null;
  const issuer = issuerOf(context, poolId);
  return {
    id_token_signing_alg_values_supported: ['RS256'],
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  };
}
