import type { Page, PageRequest, Store } from '../store/store.ts';
import type { User, UserPool } from '../store/types.ts';
import { isCaseSensitive } from './alias.ts';
import { matcherOf, type UserFilter } from './user-filter.ts';

/** Users per look into the pool while searching. */
const stride = 500;

/**
 * A page of the users that the filter lets through. As on AWS, the last page may turn out to be empty: whether anybody
 * further on matches is not known before somebody looks.
 */
export const findMatching = (
  store: Store,
  pool: UserPool,
  filter: UserFilter | null,
  request: PageRequest,
): Page<User> => {
  if (!filter) return store.usersOf(pool.id, request);
  const one = findExactly(store, pool, filter);
  if (one !== null) return { items: one.filter((user) => isAfter(user, request)), after: null };
  return scan(store, pool.id, filter, request);
};

/** The questions that an index answers. Null: none does. */
const findExactly = (store: Store, pool: UserPool, filter: UserFilter): User[] | null => {
  const { attribute, isPrefix, value } = filter;
  if (isPrefix) return null;
  const answers = (user: User | undefined) => (user && matcherOf(filter)(user) ? [user] : []);
  if (attribute === 'username' || attribute === 'sub')
    return answers(store.findUser(pool.id, value));
  const isIndexed = pool.settings.UsernameAttributes?.some((name) => name === attribute);
  if (!isIndexed || isCaseSensitive(pool.settings)) return null;
  return answers(store.findByAlias(pool.id, attribute, value));
};

const isAfter = ({ sequence }: User, { after }: PageRequest) => after === null || sequence > after;

const scan = (
  store: Store,
  poolId: string,
  filter: UserFilter,
  request: PageRequest,
): Page<User> => {
  const matches = matcherOf(filter);
  const found: User[] = [];
  let after = request.after;
  for (;;) {
    const { items, after: next } = store.usersOf(poolId, { after, limit: stride });
    for (const user of items) {
      if (!matches(user)) continue;
      found.push(user);
      const isLast = next === null && user === items.at(-1);
      if (found.length === request.limit)
        return { items: found, after: isLast ? null : user.sequence };
    }
    if (next === null) return { items: found, after: null };
    after = next;
  }
};
