import { requireFreeAliases } from '../domain/aliases.ts';
import { countAttempt } from '../domain/attempts.ts';
import { checkCode, spendCode } from '../domain/codes.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import type { UserPool } from '../store/types.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/**
 * Redeems the code that UpdateUserAttributes sent. Where the pool keeps the old address until then, this is the moment of
 * the change.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html
 */
export const verifyUserAttribute: Handler<'VerifyUserAttribute'> = async (context, input) => {
  const { pool, user } = bearerOf(context, await verifyAccessToken(context, input.AccessToken));
  const name = input.AttributeName;
  countAttempt(context, user, 'VerifyUserAttribute');
  const code = checkCode(context, user, 'attribute-verification', input.Code, name);
  const { sentTo } = code;
  // A code for an address that has been changed again proves nothing about the present one.
  if (user.attributes[name] !== sentTo && !isKeptUntilVerified(pool, name)) fail('codeExpired');
  const attributes = { ...user.attributes, [name]: sentTo, [`${name}_verified`]: 'true' };
  const verified = { ...user, attributes, updatedAt: context.clock.now() };
  requireFreeAliases(context, pool, verified);
  spendCode(context, code);
  context.store.tables.users.put(verified);
  return {};
};

const isKeptUntilVerified = ({ settings }: UserPool, name: string) =>
  settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?.some(
    (attribute) => attribute === name,
  ) ?? false;
