import type { Store } from '../store/store.ts';
import type { User } from '../store/types.ts';

export interface PeopleQuery {
  /** Part of a username, a `sub` or any attribute's value. */
  readonly text: string;
  /** Id of a user pool; null for the first. */
  readonly poolId: string | null;
  readonly after: number | null;
}

export interface PeoplePage {
  readonly poolId: string | null;
  /** In order of creation. */
  readonly people: readonly User[];
  /** What `after` of the next page is; null when this is the last. */
  readonly after: number | null;
}

const pageLength = 50;

/** A page of a pool's people. Searching reads on until the page is full: 100,000 people take a moment, no more. */
export const findPeople = (store: Store, query: PeopleQuery): PeoplePage => {
  const poolId = query.poolId ?? store.tables.pools.values().next().value?.id ?? null;
  if (poolId === null) return { poolId, people: [], after: null };
  const wanted = query.text.trim().toLowerCase();
  const people: User[] = [];
  let after = query.after;
  do {
    const page = store.usersOf(poolId, { after, limit: pageLength - people.length });
    people.push(...page.items.filter((user) => matches(user, wanted)));
    after = page.after;
  } while (after !== null && people.length < pageLength);
  return { poolId, people, after };
};

const matches = ({ id, username, attributes }: User, wanted: string): boolean =>
  wanted === '' ||
  [id, username, ...Object.values(attributes)].some((value) =>
    value.toLowerCase().includes(wanted),
  );

/** What people call somebody: an address if there is one, for a username may be a UUID. */
export const nameOf = ({ username, attributes }: User): string =>
  attributes.email ?? attributes.phone_number ?? username;
