import { fail } from '../errors.ts';
import type { User } from '../store/types.ts';

/** `name = "value"`, or `^=` for values that begin so. */
export interface UserFilter {
  readonly attribute: string;
  readonly isPrefix: boolean;
  readonly value: string;
}

/** The documented examples write it with spaces and without. A quote inside the value is escaped. */
const grammar = /^\s*([\w:]+)\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/su;

const caseSensitive = new Set(['username', 'status', 'sub']);
const caseInsensitive = new Set([
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'cognito:user_status',
]);

/** Null stands for everybody. */
export const parseFilter = (filter = ''): UserFilter | null => {
  if (filter.trim() === '') return null;
  const [, attribute = '', operator, value = ''] = grammar.exec(filter) ?? fail('filterSyntax');
  if (!caseSensitive.has(attribute) && !caseInsensitive.has(attribute))
    fail('filterAttribute', { attribute });
  return { attribute, isPrefix: operator === '^=', value: value.replace(/\\(.)/gs, '$1') };
};

/** Whether a user is let through. Made once for a search, because it is asked for everybody in the pool. */
export const matcherOf = ({ attribute, isPrefix, value }: UserFilter) => {
  const isFolded = caseInsensitive.has(attribute);
  const wanted = isFolded ? value.toLowerCase() : value;
  return (user: User): boolean => {
    const actual = readValue(user, attribute);
    if (actual === undefined) return false;
    const found = isFolded ? actual.toLowerCase() : actual;
    return isPrefix ? found.startsWith(wanted) : found === wanted;
  };
};

const readValue = (user: User, attribute: string): string | undefined => {
  switch (attribute) {
    case 'username':
      return user.username;
    case 'sub':
      return user.id;
    case 'status':
      return user.enabled ? 'Enabled' : 'Disabled';
    case 'cognito:user_status':
      return user.status;
    default:
      return user.attributes[attribute];
  }
};
