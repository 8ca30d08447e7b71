import { startFamily } from '../../tokens/family.ts';
import { issueTokens } from '../../tokens/issue.ts';
import { keyringOf } from '../../tokens/keys.ts';
import { planTokens } from '../../tokens/plan.ts';
import { redeemAuthorizationCode } from '../authorization-code.ts';
import { OAuthError } from '../oauth-error.ts';
import { tokenAnswer } from '../token-answer.ts';
import type { Grant } from './grant.ts';

/** `grant_type=authorization_code` */
export const grantForCode: Grant = async (context, target, form) => {
  const { client } = target;
  const { AllowedOAuthFlows: flows, AllowedOAuthFlowsUserPoolClient: isAllowed } = client.settings;
  if (!isAllowed || !flows?.includes('code')) throw new OAuthError('unauthorized_client');
  const { code, redirect_uri: redirectUri, code_verifier: verifier } = form;
  if (!code || !redirectUri) throw new OAuthError('invalid_request');
  const { sealingKey } = await keyringOf(context, client.poolId);
  const { userId, scopes, nonce, resource, authenticatedAt } = redeemAuthorizationCode(
    context,
    client,
    {
      code,
      redirectUri,
      ...(verifier !== undefined && { verifier }),
    },
  );
  const find = () => {
    const user = context.store.tables.users.get(userId);
    if (!user?.enabled) throw new OAuthError('invalid_grant');
    return user;
  };
  const source = 'TokenGeneration_HostedAuth';
  const plan = await planTokens(context, target, find(), source, undefined, scopes);
  // Once more: deleted or disabled while the function ran.
  const user = find();
  const grant = { scopes, authenticatedAt, ...(resource !== undefined && { resource }) };
  const { family, refreshToken } = startFamily(context, sealingKey, client, user, grant);
  const tokens = await issueTokens(context, client, user, family, plan, nonce);
  return tokenAnswer(tokens, scopes, refreshToken);
};
