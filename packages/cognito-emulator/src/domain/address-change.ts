import type { EmulatorContext } from '../operation.ts';
import type { User, UserPool } from '../store/types.ts';
import { requireFreeAliases } from './aliases.ts';
import { type Attributes, changeAttributes, type Writer } from './attributes.ts';
import type { Contact } from './delivery.ts';

export interface Change {
  readonly user: User;
  /** The new addresses that the pool wants proved: a code goes to each. */
  readonly contacts: readonly Contact[];
}

/**
 * The user after a change of attributes. Where the pool wants an address verified before the update, the old one stays
 * in force, for sign-in and for messages, until the code that goes to the new one is redeemed.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserAttributeUpdateSettingsType.html
 */
export const changeUser = (
  context: EmulatorContext,
  pool: UserPool,
  user: User,
  given: Attributes,
  writer: Writer,
): Change => {
  const wanted = { ...user, attributes: changeAttributes(pool, user, given, writer) };
  requireFreeAliases(context, pool, wanted);
  const contacts = newContacts(pool, user, wanted);
  const attributes = keepUntilVerified(pool, user, wanted, contacts);
  return { user: { ...user, attributes, updatedAt: context.clock.now() }, contacts };
};

const addresses = ['email', 'phone_number'] as const;

/** The changed addresses that the pool verifies, but for those that an administrator vouches for. */
const newContacts = ({ settings }: UserPool, before: User, after: User): Contact[] =>
  addresses
    .filter((attribute) => settings.AutoVerifiedAttributes?.includes(attribute))
    .filter((attribute) => after.attributes[attribute] !== before.attributes[attribute])
    .filter((attribute) => after.attributes[`${attribute}_verified`] !== 'true')
    .map((attribute) => ({ attribute, value: after.attributes[attribute] ?? '' }))
    .filter(({ value }) => value !== '');

const keepUntilVerified = (
  { settings }: UserPool,
  before: User,
  after: User,
  contacts: readonly Contact[],
): Attributes => {
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
};
