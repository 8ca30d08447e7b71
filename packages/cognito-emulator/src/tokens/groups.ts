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

/**
 * The role of the group that counts most. Where several count alike and their roles differ, none is preferred.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html
 */
export function preferredRoleOf(groups: readonly Group[]): string | null {
  const withRole = groups.filter(({ settings }) => settings.RoleArn !== undefined);
  const [first] = withRole;
  const isRival = ({ settings }: Group) => settings.Precedence === first?.settings.Precedence;
  const roles = new Set(withRole.filter(isRival).map(({ settings }) => settings.RoleArn));
  return roles.size === 1 ? (first?.settings.RoleArn ?? null) : null;
}
