import { countAttempt } from '../domain/attempts.ts';
import { sendCode } from '../domain/delivery.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html */
export const getUserAttributeVerificationCode: Handler<'GetUserAttributeVerificationCode'> = async (
  context,
  input,
) => {
  const { pool, client, user } = bearerOf(
    context,
    await verifyAccessToken(context, input.AccessToken),
  );
  const attribute = input.AttributeName;
  if (attribute !== 'email' && attribute !== 'phone_number') {
    fail('invalidParameter', { detail: `${attribute} cannot be verified.` });
  }
  const value = user.attributes[attribute];
  if (!value) fail('invalidParameter', { detail: `The user has no ${attribute}.` });
  countAttempt(context, user, 'GetUserAttributeVerificationCode');
  const kind = 'attribute-verification';
  const details = await sendCode(
    context,
    pool,
    user,
    kind,
    kind,
    { attribute, value },
    {
      source: 'VerifyUserAttribute',
      clientId: client.id,
      clientMetadata: input.ClientMetadata,
    },
  );
  return { CodeDeliveryDetails: details };
};
