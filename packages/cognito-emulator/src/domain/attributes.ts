import type { AttributeListType } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { SchemaAttribute, User, UserPool, UserPoolClient } from '../store/types.ts';
import { describeIdentity } from './identities.ts';
import {
  isEmail,
  isPhoneNumber,
  neverWritable,
  requiredAttributes,
  standardAttributes,
  unfit,
} from './schema.ts';

export type Attributes = Readonly<Record<string, string>>;

/** The list as a record; a name that appears twice is refused. A blank value asks for the attribute to be removed. */
export const fromList = (list: AttributeListType = []): Attributes => {
  const attributes: Record<string, string> = Object.create(null);
  for (const { Name, Value } of list) {
    if (Name in attributes) fail('duplicateAttribute', { attribute: Name });
    attributes[Name] = Value ?? '';
  }
  return { ...attributes };
};

/** As the API answers them: `sub` first, then the rest. */
export const toList = (user: User): AttributeListType => [
  { Name: 'sub', Value: user.id },
  ...Object.entries(user.attributes).map(([Name, Value]) => ({ Name, Value })),
  ...(user.identities?.length
    ? [{ Name: 'identities', Value: JSON.stringify(user.identities.map(describeIdentity)) }]
    : []),
];

/**
 * Refuses attributes that the client has no permission to write. Without a list it may write the standard ones; what
 * the pool does not even know is then left to the schema to refuse.
 */
export const requireWritable = (
  { schema }: UserPool,
  { settings }: UserPoolClient,
  names: readonly string[],
) => {
  const writable = new Set(settings.WriteAttributes ?? standardNames);
  const known = new Set(schema.map(({ Name }) => Name));
  for (const name of names) {
    if (!settings.WriteAttributes && !known.has(name)) continue;
    if (!writable.has(name) || neverWritable.has(name)) fail('attributeNotWritable');
  }
};

const standardNames = standardAttributes.map(({ Name }) => Name);

/** What the client may see of the user, `sub` included. Without a list it may read the standard attributes. */
export const readableAttributes = (
  { store }: Pick<EmulatorContext, 'store'>,
  { settings }: UserPoolClient,
  user: User,
): Attributes => {
  const schema = store.tables.pools.get(user.poolId)?.schema ?? [];
  const hidden = new Set(
    schema.filter((known) => known.DeveloperOnlyAttribute).map(({ Name }) => Name),
  );
  const readable = new Set(settings.ReadAttributes ?? standardNames);
  const visible = Object.entries(user.attributes).filter(
    ([name]) => readable.has(name) && !hidden.has(name),
  );
  return { sub: user.id, ...Object.fromEntries(visible) };
};

/** Who writes, and how an unknown attribute is refused. Cognito words it differently for a sign-up. */
export type Writer = 'sign-up' | 'administrator' | 'owner';

/**
 * A new user's attributes, checked against the pool's schema. An administrator may leave out what the pool requires: the
 * user is asked for it with the new password.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
 */
export const createAttributes = (pool: UserPool, given: Attributes, writer: Writer): Attributes => {
  const attributes = withoutBlanks(given);
  if (Object.hasOwn(attributes, 'sub')) fail('attributeNonMutable', { attribute: 'sub' });
  checkValues(pool, attributes, writer);
  const missing = requiredAttributes(pool.schema).filter(
    (name) => !Object.hasOwn(attributes, name),
  );
  if (missing.length > 0 && writer !== 'administrator')
    fail('attributesDoNotConform', {
      details: missing.map((name) => `${name}: The attribute is required\n`).join(''),
    });
  return attributes;
};

/**
 * A user's attributes after a change. A changed address is unverified again unless an administrator vouches for it in
 * the same call.
 */
export const changeAttributes = (
  pool: UserPool,
  user: User,
  given: Attributes,
  writer: Writer,
): Attributes => {
  checkValues(pool, withoutBlanks(given), writer);
  for (const [name, value] of Object.entries(given)) {
    const known = find(pool, name, writer);
    if (!known.Mutable) fail('attributeImmutable', { attribute: name });
    if (value === '' && known.Required)
      fail('attributesDoNotConform', { details: `${name}: The attribute is required\n` });
  }
  const changed: Record<string, string> = { ...user.attributes };
  for (const address of ['email', 'phone_number']) {
    const isNew = given[address] !== undefined && given[address] !== user.attributes[address];
    if (isNew) changed[`${address}_verified`] = 'false';
  }
  for (const [name, value] of Object.entries(given)) {
    if (value === '') delete changed[name];
    else changed[name] = value;
  }
  // What is gone is not verified either.
  for (const address of ['email', 'phone_number'])
    if (given[address] === '') delete changed[`${address}_verified`];
  return changed;
};

/** An administrator who says that an address is verified, or not, must say which: one of those that are `known` then. */
export const requireFlagged = (given: Attributes, known: Attributes) => {
  if (given.email_verified && !known.email) fail('flagWithoutEmail');
  if (given.phone_number_verified && !known.phone_number) fail('flagWithoutPhoneNumber');
};

const checkValues = (pool: UserPool, attributes: Attributes, writer: Writer) => {
  const complaints: string[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'email' && !isEmail(value)) fail('invalidEmail');
    if (name === 'phone_number' && !isPhoneNumber(value)) fail('invalidPhoneNumber');
    const complaint = unfit(find(pool, name, writer), value);
    if (complaint) complaints.push(`${name}: ${complaint}\n`);
  }
  if (complaints.length > 0) fail('attributesDoNotConform', { details: complaints.join('') });
};

const find = (pool: UserPool, name: string, writer: Writer): SchemaAttribute => {
  const known = pool.schema.find(({ Name }) => Name === name);
  if (known) return known;
  if (writer === 'sign-up')
    return fail('attributesDoNotConform', {
      details: `${name}: Attribute does not exist in the schema.\n`,
    });
  return fail('attributeTypeUnknown', { attribute: name });
};

const withoutBlanks = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));
