import type { AuthenticationResultType } from '../../model/api.gen.ts';
import { seconds } from '../clock.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type {
  RefreshFamily,
  RefreshToken,
  User,
  UserPool,
  UserPoolClient,
} from '../store/types.ts';
import type { Metadata } from '../triggers/triggers.ts';
import { isUsable, rotate } from './family.ts';
import { issueTokens } from './issue.ts';
import { keyringOf } from './keys.ts';
import { planTokens } from './plan.ts';
import { hashToken, openRefreshToken } from './refresh-token.ts';

/** How long a replaced token lives on, or null where the client does not rotate. */
export function rotationGrace({ settings }: UserPoolClient): number | null {
  const rotation = settings.RefreshTokenRotation;
  return rotation?.Feature === 'ENABLED' ? seconds(rotation.RetryGracePeriodSeconds ?? 0) : null;
}

type Refusal =
  | 'refreshTokenInvalid'
  | 'refreshTokenExpired'
  | 'refreshTokenRevoked'
  | 'revokeUnauthorized';

/** The sign-in that a refresh token belongs to, in whatever state, or why there is none for this client. */
export async function findFamily(
  context: EmulatorContext,
  client: UserPoolClient,
  token: string,
): Promise<RefreshFamily | Refusal> {
  const { sealingKey } = await keyringOf(context, client.poolId);
  const content = openRefreshToken(sealingKey, token);
  if (content === null) return 'refreshTokenInvalid';
  if (content.expiresAt <= context.clock.now()) return 'refreshTokenExpired';
  // A family disappears with its user, or long after it was revoked.
  const family = context.store.tables.refreshFamilies.get(content.family) ?? 'refreshTokenRevoked';
  return typeof family === 'object' && family.clientId !== client.id
    ? 'revokeUnauthorized'
    : family;
}

/** As `findFamily`, or a refusal in the words of a refresh. */
export async function familyOf(
  context: EmulatorContext,
  client: UserPoolClient,
  token: string,
): Promise<RefreshFamily> {
  const family = await findFamily(context, client, token);
  if (typeof family === 'object') return family;
  fail(family === 'revokeUnauthorized' ? 'refreshTokenInvalid' : family);
}

/**
 * New tokens for a refresh token; a new refresh token too where the client rotates. `clientMetadata` is told to the pool's
 * PreTokenGeneration function.
 */
export async function refresh(
  context: EmulatorContext,
  { pool, client }: { readonly pool: UserPool; readonly client: UserPoolClient },
  token: string,
  clientMetadata?: Metadata,
): Promise<AuthenticationResultType> {
  const { sealingKey } = await keyringOf(context, client.poolId);
  const before = requireUsable(context, client, await familyOf(context, client, token), token);
  const source = 'TokenGeneration_RefreshTokens';
  const { scopes } = before.family;
  const plan = await planTokens(
    context,
    { pool, client },
    before.user,
    source,
    clientMetadata,
    scopes,
  );
  // Once more: it may have been revoked while the function ran.
  const stored = await familyOf(context, client, token);
  const { family, user, used } = requireUsable(context, client, stored, token);
  const grace = rotationGrace(client);
  if (grace === null) return issueTokens(context, client, user, family, plan);
  const issued = rotate(context, sealingKey, family, used, grace);
  const tokens = await issueTokens(context, client, user, issued.family, plan);
  return { ...tokens, RefreshToken: issued.refreshToken };
}

/** The family with its user and the token's own entry, if all of them are good. Synchronous, as `rotate` is. */
function requireUsable(
  context: EmulatorContext,
  client: UserPoolClient,
  family: RefreshFamily,
  token: string,
): { readonly family: RefreshFamily; readonly user: User; readonly used: RefreshToken } {
  const user = context.store.tables.users.get(family.userId);
  if (!user) fail('refreshTokenRevoked');
  if (!user.enabled) fail('userDisabled');
  // PasswordResetRequiredException is none of the answers of GetTokensFromRefreshToken.
  if (family.revokedAt !== null || user.status === 'RESET_REQUIRED') fail('refreshTokenRevoked');
  const hash = hashToken(token);
  const used = family.tokens.find((candidate) => candidate.hash === hash);
  const grace = rotationGrace(client);
  // Ours by its seal, but replaced so long ago that its hash is forgotten, or past its grace. Where nothing rotates it
  // was altered, and RefreshTokenReuseException is none of the answers of InitiateAuth.
  if (!used || !isUsable(used, context.clock.now(), grace ?? 0))
    fail(grace === null ? 'refreshTokenInvalid' : 'refreshTokenReused');
  return { family, user, used };
}
