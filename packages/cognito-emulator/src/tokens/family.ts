import { days, seconds } from '../clock.ts';
import type { EmulatorContext } from '../operation.ts';
import { randomUuid } from '../random.ts';
import { createForgetter } from '../store/forgetter.ts';
import type { RefreshFamily, RefreshToken, User, UserPoolClient } from '../store/types.ts';
import { lifetimesOf } from './lifetimes.ts';
import { createRefreshToken, hashToken } from './refresh-token.ts';

/** No access token lives longer than a day, so a family that ended before that vouches for nothing any more. */
const retention = days(1);

const forgetEnded = createForgetter(
  'refreshFamilies',
  ({ expiresAt, revokedAt }, now) => Math.min(expiresAt, revokedAt ?? expiresAt) + retention < now,
);

export interface Issued {
  readonly family: RefreshFamily;
  readonly refreshToken: string;
}

/** A new sign-in with its first refresh token. */
export function startFamily(
  context: EmulatorContext,
  sealingKey: Buffer,
  client: UserPoolClient,
  user: User,
  grant: Pick<RefreshFamily, 'scopes' | 'deviceKey' | 'resource'> & {
    readonly authenticatedAt?: number;
  } = {},
): Issued {
  const now = context.clock.now();
  forgetEnded(context.store, now);
  const id = randomUuid(context.random);
  const expiresAt = now + seconds(lifetimesOf(client).refresh);
  const refreshToken = createRefreshToken(sealingKey, { family: id, expiresAt }, context.random);
  const family = context.store.tables.refreshFamilies.put({
    id,
    poolId: user.poolId,
    clientId: client.id,
    userId: user.id,
    authenticatedAt: grant.authenticatedAt ?? now,
    expiresAt,
    revokedAt: null,
    ...(grant.deviceKey && { deviceKey: grant.deviceKey }),
    ...(grant.scopes && { scopes: grant.scopes }),
    ...(grant.resource && { resource: grant.resource }),
    tokens: [{ hash: hashToken(refreshToken), issuedAt: now, supersededAt: null }],
  });
  return { family, refreshToken };
}

/**
 * Adds a successor to `used`, which lives on for `grace` milliseconds. The family keeps its first expiry. Synchronous
 * from reading the family to writing it, so that two refreshes at once both keep their successor.
 */
export function rotate(
  context: EmulatorContext,
  sealingKey: Buffer,
  family: RefreshFamily,
  used: RefreshToken,
  grace: number,
): Issued {
  const now = context.clock.now();
  const content = { family: family.id, expiresAt: family.expiresAt };
  const refreshToken = createRefreshToken(sealingKey, content, context.random);
  const successor = { hash: hashToken(refreshToken), issuedAt: now, supersededAt: null };
  const predecessors = family.tokens
    .map((token) =>
      token === used ? { ...token, supersededAt: token.supersededAt ?? now } : token,
    )
    .filter((token) => isUsable(token, now, grace));
  const rotated = { ...family, tokens: [...predecessors, successor] };
  return { family: context.store.tables.refreshFamilies.put(rotated), refreshToken };
}

/** Without a successor, or so recently succeeded that the client may not have heard of it. */
export function isUsable(token: RefreshToken, now: number, grace: number): boolean {
  return token.supersededAt === null || now < token.supersededAt + grace;
}
