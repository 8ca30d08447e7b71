import type { EmulatorContext } from '../operation.ts';
import type { User, UserPoolClient } from '../store/types.ts';
import { selfServiceScope } from '../tokens/claims.ts';
import { startFamily } from '../tokens/family.ts';
import { issueTokens } from '../tokens/issue.ts';
import { keyringOf } from '../tokens/keys.ts';

const noGroups = { groups: [], roles: [], preferredRole: null };

/**
 * Lets somebody who is signed in on the pages use an operation of their own account, which takes an access token. It is
 * good for this one call, and no function of the pool is told of it.
 */
export async function asUser<Result>(
  context: EmulatorContext,
  client: UserPoolClient,
  user: User,
  act: (accessToken: string) => Promise<Result>,
): Promise<Result> {
  const { sealingKey } = await keyringOf(context, client.poolId);
  const { family } = startFamily(context, sealingKey, client, user);
  try {
    const plan = { groups: noGroups, scopes: [selfServiceScope], change: null };
    const { AccessToken = '' } = await issueTokens(context, client, user, family, plan);
    return await act(AccessToken);
  } finally {
    context.store.tables.refreshFamilies.delete(family.id);
  }
}
