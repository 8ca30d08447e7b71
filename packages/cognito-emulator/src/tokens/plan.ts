import type { EmulatorContext } from '../operation.ts';
import type { User, UserPool, UserPoolClient } from '../store/types.ts';
import type {
  GroupClaims,
  Metadata,
  TokenChange,
  TokenGenerationSource,
} from '../triggers/triggers.ts';
import { selfServiceScope } from './claims.ts';
import { groupsByPrecedence, preferredRoleOf } from './groups.ts';

/** What tokens say that a PreTokenGeneration function has a say in. */
export interface TokenPlan {
  readonly groups: GroupClaims;
  readonly scopes: readonly string[];
  readonly change: TokenChange | null;
}

/**
 * Asks the pool's PreTokenGeneration function. Comes before a sign-in or a rotation is stored, so that a function that
 * throws leaves everything as it was.
 */
export async function planTokens(
  { store, triggers }: EmulatorContext,
  { pool, client }: { readonly pool: UserPool; readonly client: UserPoolClient },
  user: User,
  source: TokenGenerationSource,
  clientMetadata: Metadata | undefined,
  scopes: readonly string[] = [selfServiceScope],
): Promise<TokenPlan> {
  const members = groupsByPrecedence(store, user);
  const roles = members.flatMap(({ settings }) => settings.RoleArn ?? []);
  const groups = {
    groups: members.map(({ settings }) => settings.GroupName),
    roles,
    preferredRole: preferredRoleOf(members),
  };
  const request = { pool, user, name: user.username, clientId: client.id, clientMetadata };
  const change = await triggers.preTokenGeneration(source, request, groups, scopes);
  return { groups: change?.groups ?? groups, scopes, change };
}
