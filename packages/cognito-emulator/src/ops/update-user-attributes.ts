import type { CodeDeliveryDetailsType } from '../../model/api.gen.ts';
import { requireFreeAliases } from '../domain/aliases.ts';
import { changeAttributes, fromList, requireWritable } from '../domain/attributes.ts';
import { type Contact, sendCode } from '../domain/delivery.ts';
import type { Handler } from '../operation.ts';
import type { User, UserPool } from '../store/types.ts';
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
  requireWritable(client, Object.keys(given));
  const wanted = { ...user, attributes: changeAttributes(pool, user, given, 'owner') };
  requireFreeAliases(context, pool, wanted);
  const contacts = newContacts(pool, user, wanted);
  const attributes = keepUntilVerified(pool, user, wanted, contacts);
  context.store.tables.users.put({ ...user, attributes, updatedAt: context.clock.now() });
  const send = (contact: Contact): CodeDeliveryDetailsType =>
    sendCode(context, pool, user, 'attribute-verification', 'attribute-verification', contact);
  return { CodeDeliveryDetailsList: contacts.map(send) };
};

const addresses = ['email', 'phone_number'] as const;

/** The changed addresses that the pool verifies. */
function newContacts({ settings }: UserPool, before: User, after: User): Contact[] {
  return addresses
    .filter((attribute) => settings.AutoVerifiedAttributes?.includes(attribute))
    .filter((attribute) => after.attributes[attribute] !== before.attributes[attribute])
    .map((attribute) => ({ attribute, value: after.attributes[attribute] ?? '' }))
    .filter(({ value }) => value !== '');
}

function keepUntilVerified(
  { settings }: UserPool,
  before: User,
  after: User,
  contacts: readonly Contact[],
): User['attributes'] {
  const attributes: Record<string, string> = { ...after.attributes };
  const first = settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate;
  for (const { attribute } of contacts.filter((contact) => first?.includes(contact.attribute))) {
    for (const name of [attribute, `${attribute}_verified`]) {
      const value = before.attributes[name];
      if (value === undefined) delete attributes[name];
      else attributes[name] = value;
    }
  }
  return attributes;
}
