import { createHash } from 'node:crypto';
import { fail } from '../errors.ts';

/**
 * Tokens say where the next page begins and which list they belong to: with another filter they are worthless, as they
 * are on AWS.
 */
export const encodeToken = (list: readonly string[], after: string | number) =>
  Buffer.from(JSON.stringify([fingerprint(list), after])).toString('base64url');

export const decodeToken = (
  list: readonly string[],
  token: string | undefined,
): string | number | null => {
  if (token === undefined) return null;
  const [of, after] = parse(token);
  if (of !== fingerprint(list) || (typeof after !== 'string' && typeof after !== 'number'))
    return fail('invalidNextToken');
  return after;
};

const parse = (token: string): unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};

const fingerprint = (list: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);

/** Users are paged by their number in order of creation. */
export const decodeSequence = (list: readonly string[], token: string | undefined) => {
  const after = decodeToken(list, token);
  return typeof after === 'string' ? fail('invalidNextToken') : after;
};

interface Dated {
  readonly id: string;
  readonly createdAt: number;
}

/** A page of a short list, oldest first. */
export const pageByAge = <E extends Dated>(
  items: Iterable<E>,
  list: readonly string[],
  limit: number,
  token: string | undefined,
): { readonly page: readonly E[]; readonly next: string | undefined } => {
  const after = decodeToken(list, token);
  const rest = [...items]
    .map((item) => ({ key: `${String(item.createdAt).padStart(15, '0')}/${item.id}`, item }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .filter(({ key }) => after === null || key > String(after));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    page: page.map(({ item }) => item),
    next: rest.length > limit && last ? encodeToken(list, last.key) : undefined,
  };
};

/** The API's own upper limit, and what it takes an absent one to be. */
export const limitOf = (given: number | undefined) => given || 60;
