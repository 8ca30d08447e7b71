import { users } from '@gatehouse/db';
import type { Role } from '@gatehouse/user-pool';
import { eq } from 'drizzle-orm';
import type { PeopleServices } from './deps.ts';

/**
 * The groups that a person's tokens name: the role of our own record, whatever Cognito's groups say, and none for
 * whoever may not come in. Nothing of ours authorizes by them; whoever else reads the tokens is not misled.
 */
export async function tokenGroups(
  { database }: Pick<PeopleServices, 'database'>,
  sub: string,
): Promise<Role[]> {
  const found = await (await database())
    .select({ role: users.role, status: users.status })
    .from(users)
    .where(eq(users.sub, sub));
  return found.filter(({ status }) => status === 'active').map(({ role }) => role);
}
