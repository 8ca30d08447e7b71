import { changeUser } from '../domain/address-change.ts';
import { fromList, requireFlagged } from '../domain/attributes.ts';
import { sendCode } from '../domain/delivery.ts';
import { findUser } from '../domain/find.ts';
import { noClient } from '../domain/no-client.ts';
import type { Handler } from '../operation.ts';

/**
 * A new address is sent a code where the pool verifies it, unless the call vouches for it with `email_verified` or
 * `phone_number_verified`.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html
 */
export const adminUpdateUserAttributes: Handler<'AdminUpdateUserAttributes'> = async (
  context,
  input,
) => {
  const { pool, user } = findUser(context, input.UserPoolId, input.Username);
  const given = fromList(input.UserAttributes);
  requireFlagged(given, { ...user.attributes, ...given });
  const { user: changed, contacts } = changeUser(context, pool, user, given, 'administrator');
  context.store.tables.users.put(changed);
  const kind = 'attribute-verification';
  const occasion = {
    source: 'UpdateUserAttribute',
    clientId: noClient,
    clientMetadata: input.ClientMetadata,
  } as const;
  for (const contact of contacts)
    await sendCode(context, pool, changed, kind, kind, contact, occasion);
  return {};
};
