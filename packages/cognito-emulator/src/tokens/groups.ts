import type { Store } from '../store/store.ts';
import type { Group, User } from '../store/types.ts';

/** The user's groups, the one that counts most first: the lowest precedence, those without one last. */
export function groupsByPrecedence(store: Store, user: User): readonly Group[] {
  if (user.groups.length === 0) return [];
  const precedence = (group: Group) => group.settings.Precedence ?? Number.POSITIVE_INFINITY;
  return store
    .groupsOf(user.poolId)
    .filter((group) => user.groups.includes(group.settings.GroupName))
    .sort((one, other) =>
      precedence(one) < precedence(other) ? -1 : Number(precedence(one) > precedence(other)),
    );
}
