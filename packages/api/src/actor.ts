import type { SessionRow, UserRow } from '@gatehouse/auth';
import type { ErrorCode } from './errors/codes.ts';

/**
 * Who is calling. The union is closed: a new kind of caller is a compile error wherever it matters, and behind the
 * middleware that narrows it nobody meets a person who may be missing.
 */
export type Actor = Anonymous | Person<'member'> | Person<'admin'> | System;

export interface Anonymous {
  readonly kind: 'anonymous';
  /** Why: nobody said who they are, or what they said does not count any more. */
  readonly because: ErrorCode;
  /** A sign-in that waits for a new password. */
  readonly challenge: SessionRow | null;
}

export interface Person<Kind extends 'member' | 'admin'> {
  readonly kind: Kind;
  /** Read from our database in this very request; role and status rest on nothing else. */
  readonly user: UserRow;
  readonly session: SessionRow;
}

/** The reconciler, or a terminal with IAM rights of its own. Never a caller over HTTP. */
export interface System {
  readonly kind: 'system';
}

export type ActorKind = Actor['kind'];

export const anonymous = (
  because: ErrorCode = 'UNAUTHENTICATED',
  challenge: SessionRow | null = null,
): Anonymous => ({ kind: 'anonymous', because, challenge });

export const personActor = (user: UserRow, session: SessionRow): Person<'member' | 'admin'> => ({
  kind: user.role,
  user,
  session,
});
