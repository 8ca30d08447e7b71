import type { AttributeDataType, SchemaAttributeType } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { PoolSettings, SchemaAttribute } from '../store/types.ts';
import { limits } from './limits.ts';

const standard = (
  Name: string,
  AttributeDataType: AttributeDataType,
  constraints: Partial<SchemaAttributeType> = {},
): SchemaAttribute => ({
  Name,
  AttributeDataType,
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
  ...constraints,
});

const text = (MinLength: string, MaxLength: string) => ({
  StringAttributeConstraints: { MinLength, MaxLength },
});

/**
 * What every pool has, after the claims of OpenID Connect.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
export const standardAttributes: readonly SchemaAttribute[] = [
  standard('sub', 'String', { ...text('1', '2048'), Mutable: false, Required: true }),
  ...[
    'name',
    'given_name',
    'family_name',
    'middle_name',
    'nickname',
    'preferred_username',
    'profile',
    'picture',
    'website',
    'email',
  ].map((name) => standard(name, 'String', text('0', '2048'))),
  standard('email_verified', 'Boolean'),
  standard('gender', 'String', text('0', '2048')),
  standard('birthdate', 'String', text('10', '10')),
  standard('zoneinfo', 'String', text('0', '2048')),
  standard('locale', 'String', text('0', '2048')),
  standard('phone_number', 'String', text('0', '2048')),
  standard('phone_number_verified', 'Boolean'),
  standard('address', 'String', text('0', '2048')),
  standard('updated_at', 'Number', { NumberAttributeConstraints: { MinValue: '0' } }),
];

/** No client may write these, whatever its settings: one is fixed, two are Cognito's own word. */
export const neverWritable: ReadonlySet<string> = new Set([
  'sub',
  'email_verified',
  'phone_number_verified',
]);

const customName = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,20}$/u;

/** The pool's whole schema from what CreateUserPool was given. */
export const buildSchema = (given: readonly SchemaAttributeType[] = []): SchemaAttribute[] => {
  const byName = new Map(standardAttributes.map((attribute) => [attribute.Name, attribute]));
  for (const attribute of given) {
    const name = attribute.Name ?? '';
    const known = byName.get(name);
    const built = known ? override(known, attribute) : custom(name, attribute);
    if (!known && byName.has(built.Name))
      fail('schemaInvalid', { attribute: built.Name, detail: 'Attribute is defined twice.' });
    byName.set(built.Name, built);
  }
  return withinLimit([...byName.values()]);
};

/** The schema with custom attributes added. They can never be changed or removed again, so a name is taken once. */
export const extendSchema = (
  schema: readonly SchemaAttribute[],
  given: readonly SchemaAttributeType[],
): SchemaAttribute[] => {
  const extended = [...schema];
  for (const attribute of given) {
    const built = custom(attribute.Name ?? '', attribute);
    if (extended.some(({ Name }) => Name === built.Name))
      fail('attributeExists', { attribute: built.Name });
    extended.push(built);
  }
  return withinLimit(extended);
};

const withinLimit = (schema: SchemaAttribute[]) => {
  const most = limits['custom attributes in a user pool'];
  if (schema.length - standardAttributes.length > most)
    fail('schemaInvalid', { attribute: 'schema', detail: `At most ${most} custom attributes.` });
  return schema;
};

const override = (known: SchemaAttribute, given: SchemaAttributeType): SchemaAttribute => {
  const { AttributeDataType: type = known.AttributeDataType } = given;
  if (type !== known.AttributeDataType || given.DeveloperOnlyAttribute)
    fail('standardAttributeFixed', { attribute: known.Name });
  checkConstraints(known.Name, given);
  // Who somebody is stays as it is, whatever the call says.
  if (known.Name === 'sub') return known;
  return {
    ...known,
    Mutable: given.Mutable ?? known.Mutable,
    Required: given.Required ?? known.Required,
    ...(given.StringAttributeConstraints && {
      StringAttributeConstraints: given.StringAttributeConstraints,
    }),
    ...(given.NumberAttributeConstraints && {
      NumberAttributeConstraints: given.NumberAttributeConstraints,
    }),
  };
};

const custom = (name: string, given: SchemaAttributeType): SchemaAttribute => {
  if (!customName.test(name))
    fail('schemaInvalid', { attribute: name, detail: 'Invalid custom attribute name.' });
  if (given.Required)
    fail('schemaInvalid', {
      attribute: name,
      detail: 'Required custom attributes are not supported currently.',
    });
  const type = given.AttributeDataType ?? fail('attributeTypeMissing');
  const Name = `${given.DeveloperOnlyAttribute ? 'dev:' : ''}custom:${name}`;
  checkConstraints(Name, given);
  return {
    Name,
    AttributeDataType: type,
    DeveloperOnlyAttribute: given.DeveloperOnlyAttribute ?? false,
    Mutable: given.Mutable ?? true,
    Required: false,
    ...(type === 'String' && {
      StringAttributeConstraints: given.StringAttributeConstraints ?? {},
    }),
    ...(type === 'Number' && {
      NumberAttributeConstraints: given.NumberAttributeConstraints ?? {},
    }),
  };
};

const longest = 2048;

/** Limits are numbers, the lower one not above the upper one, and no text is longer than an attribute can be. */
const checkConstraints = (attribute: string, given: SchemaAttributeType) => {
  const { MinLength, MaxLength } = given.StringAttributeConstraints ?? {};
  const { MinValue, MaxValue } = given.NumberAttributeConstraints ?? {};
  if ([MinLength, MaxLength].some((limit) => limit && !/^\d+$/.test(limit)))
    fail('constraintsInvalid', { kind: 'StringAttributeConstraints', attribute });
  if ([MinValue, MaxValue].some((limit) => limit && !/^-?\d+(?:\.\d+)?$/.test(limit)))
    fail('constraintsInvalid', { kind: 'NumberAttributeConstraints', attribute });
  if ([MinLength, MaxLength].some((limit) => Number(limit ?? 0) > longest))
    fail('attributeTooLong', { attribute });
  if (MinLength && MaxLength && Number(MinLength) > Number(MaxLength))
    fail('constraintsReversed', { attribute, what: 'length' });
  if (MinValue && MaxValue && Number(MinValue) > Number(MaxValue))
    fail('constraintsReversed', { attribute, what: 'value' });
};

/** Why a value does not fit its attribute, or null if it does. */
export const unfit = (attribute: SchemaAttribute, value: string): string | null => {
  switch (attribute.AttributeDataType) {
    case 'Number':
      return unfitNumber(attribute, value);
    case 'Boolean':
      return /^(?:true|false)$/.test(value) ? null : 'Attribute value must be true or false';
    case 'DateTime':
      return isDate(value) ? null : 'Attribute value must be a date';
    default:
      return unfitText(attribute, value);
  }
};

const unfitText = ({ StringAttributeConstraints: limits }: SchemaAttribute, value: string) => {
  const length = [...value].length;
  if (limits?.MinLength && length < Number(limits.MinLength))
    return `String must be longer than or equal to ${limits.MinLength} characters`;
  if (limits?.MaxLength && length > Number(limits.MaxLength))
    return `String must be shorter than or equal to ${limits.MaxLength} characters`;
  return null;
};

const unfitNumber = ({ NumberAttributeConstraints: limits }: SchemaAttribute, value: string) => {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return 'Attribute value must be a number';
  if (limits?.MinValue && Number(value) < Number(limits.MinValue))
    return `Number must be greater than or equal to ${limits.MinValue}`;
  if (limits?.MaxValue && Number(value) > Number(limits.MaxValue))
    return `Number must be less than or equal to ${limits.MaxValue}`;
  return null;
};

/** Epoch seconds, or a date with or without a time. */
const isDate = (value: string) =>
  /^\d+$/.test(value) || (/^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value)));

export const requiredAttributes = (schema: readonly SchemaAttribute[]) =>
  schema.filter(({ Name, Required }) => Required && Name !== 'sub').map(({ Name }) => Name);

/** The attribute that a username of such a pool is, or null where usernames are free. */
export const usernameAttribute = (settings: PoolSettings, username: string): string | null => {
  const kinds = settings.UsernameAttributes ?? [];
  if (kinds.length === 0) return null;
  if (kinds.includes('email') && isEmail(username)) return 'email';
  if (kinds.includes('phone_number') && isPhoneNumber(username)) return 'phone_number';
  if (kinds.length > 1) return fail('usernameShouldBeEither');
  return fail(kinds[0] === 'email' ? 'usernameShouldBeEmail' : 'usernameShouldBePhone');
};

export const isEmail = (value: string) => /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/.test(value);
export const isPhoneNumber = (value: string) => /^\+\d{2,15}$/.test(value);
