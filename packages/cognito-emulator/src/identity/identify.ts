import type { LoginsMap } from '../../model/identity-api.gen.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { randomUuid } from '../random.ts';
import type { Identity, IdentityPool, LinkedLogin } from '../store/types/identity.ts';
import { findIdentity } from './find.ts';
import { developerIdentity, type VerifiedLogin, verifyLogins } from './logins.ts';

/** A new identity with these logins, none of which may be another's; a guest's where there are none. */
export const createIdentity = (
  { store, clock, random, region }: EmulatorContext,
  poolId: string,
  logins: readonly LinkedLogin[],
): Identity => {
  for (const { provider, subject } of logins)
    if (store.findIdentity(poolId, provider, subject)) fail('loginTaken');
  const now = clock.now();
  return store.tables.identities.put({
    id: `${region}:${randomUuid(random)}`,
    poolId,
    logins: logins.map(({ provider, subject }) => ({ provider, subject })),
    createdAt: now,
    updatedAt: now,
  });
};

/** The identity with the logins that it did not have yet. One of another identity's cannot be taken. */
export const linkLogins = (
  { store, clock }: EmulatorContext,
  identity: Identity,
  logins: readonly LinkedLogin[],
): Identity => {
  const fresh = logins.filter(({ provider, subject }) => {
    const owner = store.findIdentity(identity.poolId, provider, subject);
    if (owner && owner.id !== identity.id) fail('loginTaken');
    return owner === undefined;
  });
  if (fresh.length === 0) return identity;
  return store.tables.identities.put({
    ...identity,
    logins: [...identity.logins, ...fresh.map(({ provider, subject }) => ({ provider, subject }))],
    updatedAt: clock.now(),
  });
};

/**
 * The identity with fewer logins. Without any it is nobody's from then on, and no guest's either.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UnlinkIdentity.html
 */
export const keepLogins = (
  { store, clock }: EmulatorContext,
  identity: Identity,
  isKept: (login: LinkedLogin) => boolean,
): Identity => {
  const logins = identity.logins.filter(isKept);
  const isClosed = logins.length === 0;
  return store.tables.identities.put({ ...identity, logins, isClosed, updatedAt: clock.now() });
};

/** @throws CognitoError for an identity whose last login was removed */
export const requireOpen = ({ id, isClosed }: Identity): void => {
  if (isClosed) fail('identityForbidden', { identity: id });
};

export interface Identified {
  readonly pool: IdentityPool;
  readonly identity: Identity;
  /** Empty for a guest, and for who came with a developer's token. */
  readonly logins: readonly VerifiedLogin[];
  readonly isAuthenticated: boolean;
}

/**
 * Who asks for an identity's token or credentials. A guest's identity that comes with a login becomes that person's and
 * keeps its id.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/switching-identities.html
 */
export const identify = async (
  context: EmulatorContext,
  identityId: string,
  given: LoginsMap | undefined,
): Promise<Identified> => {
  const { pool } = findIdentity(context, identityId);
  const named = await developerIdentity(context, pool, given);
  const logins = await verifyLogins(context, pool, given);
  // From here on nothing waits, so what is read is what is written.
  const { identity } = findIdentity(context, identityId);
  requireOpen(identity);
  if (named !== null) {
    if (named !== identityId) fail('identityForbidden', { identity: identityId });
    return { pool, identity: linkLogins(context, identity, logins), logins, isAuthenticated: true };
  }
  if (logins.length === 0) {
    if (identity.logins.length > 0) fail('identityForbidden', { identity: identityId });
    if (!pool.settings.AllowUnauthenticatedIdentities) fail('noGuests');
    return { pool, identity, logins, isAuthenticated: false };
  }
  const isKnown = logins.some(({ provider, subject }) =>
    identity.logins.some((own) => own.provider === provider && own.subject === subject),
  );
  if (!isKnown && identity.logins.length > 0) fail('loginsDoNotMatch');
  return { pool, identity: linkLogins(context, identity, logins), logins, isAuthenticated: true };
};

/** Methods as they stand in a token: whose users, and by which user pool as whom. */
export const methodsOf = ({ identity, logins, isAuthenticated }: Identified): string[] => {
  if (!isAuthenticated) return ['unauthenticated'];
  const known = logins.length > 0 ? logins : identity.logins;
  return [
    'authenticated',
    ...known.flatMap(({ provider, subject }) => [
      provider,
      ...(provider.includes('/') ? [`${provider}:CognitoSignIn:${subject}`] : []),
    ]),
  ];
};
