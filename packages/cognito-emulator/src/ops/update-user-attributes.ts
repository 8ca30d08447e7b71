import { changeUser } from '../domain/address-change.ts';
import { fromList, requireWritable } from '../domain/attributes.ts';
import { type Contact, sendCode } from '../domain/delivery.ts';
import type { Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/**
 * Changes what the client may write. A new address is unverified, and sent a code where the pool verifies it; where the
 * pool wants that first, the old address stays until the code is redeemed.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html
 */
export const updateUserAttributes: Handler<'UpdateUserAttributes'> = async (context, input) => {
  const { pool, client, user } = bearerOf(
    context,
    await verifyAccessToken(context, input.AccessToken),
  );
  const given = fromList(input.UserAttributes);
  requireWritable(pool, client, Object.keys(given));
  const { user: changed, contacts } = changeUser(context, pool, user, given, 'owner');
  context.store.tables.users.put(changed);
  const kind = 'attribute-verification';
  const occasion = {
    source: 'UpdateUserAttribute',
    clientId: client.id,
    clientMetadata: input.ClientMetadata,
  } as const;
  const send = (contact: Contact) =>
    sendCode(context, pool, changed, kind, kind, contact, occasion);
  return { CodeDeliveryDetailsList: await Promise.all(contacts.map(send)) };
};
