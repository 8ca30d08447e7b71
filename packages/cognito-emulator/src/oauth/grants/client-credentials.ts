import { secretsOf } from '../../domain/client-secrets.ts';
import { randomUuid } from '../../random.ts';
import { clientClaims } from '../../tokens/claims.ts';
import { issuerOf } from '../../tokens/issuer.ts';
import { keyringOf } from '../../tokens/keys.ts';
import { lifetimesOf } from '../../tokens/lifetimes.ts';
import { sign } from '../../tokens/sign.ts';
import { OAuthError } from '../oauth-error.ts';
import { requestedScopes } from '../requested-scopes.ts';
import type { Grant } from './grant.ts';

/**
 * `grant_type=client_credentials`: an access token for the client itself, whose `sub` is its id. There is nobody in it,
 * and nothing to refresh.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
export const grantForClientCredentials: Grant = async (context, { pool, client }, form) => {
  const { AllowedOAuthFlows: flows, AllowedOAuthFlowsUserPoolClient: isAllowed } = client.settings;
  if (!isAllowed || !flows?.includes('client_credentials') || secretsOf(client).length === 0)
    throw new OAuthError('unauthorized_client');
  const scopes = requestedScopes(context, client, form.scope);
  const { access } = await keyringOf(context, client.poolId);
  const lifetime = lifetimesOf(client).access;
  const now = Math.floor(context.clock.now() / 1000);
  const change = await context.triggers.preTokenGeneration(
    'TokenGeneration_ClientCredentials',
    { pool, user: null, name: client.id, clientId: client.id },
    { groups: [], roles: [], preferredRole: null },
    scopes,
  );
  const grant = { issuer: issuerOf(context, pool.id), client, scopes, change, now };
  const token = await sign(access, clientClaims(grant, randomUuid(context.random), lifetime));
  return { access_token: token, expires_in: lifetime, token_type: 'Bearer' };
};
