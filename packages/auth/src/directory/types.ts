import type { Role } from '@gatehouse/user-pool';
import type { CustomAttributes } from '@gatehouse/user-pool/validation';

/** A person as Cognito knows them. */
export interface DirectoryUser {
  readonly sub: string;
  readonly email: string | null;
  readonly enabled: boolean;
  /** Cognito's own word: CONFIRMED, FORCE_CHANGE_PASSWORD … */
  readonly status: string;
  /** The id of our row, when we made this user. No client can write it. */
  readonly userId: string | null;
}

export interface NewDirectoryUser {
  readonly userId: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly attributes: CustomAttributes;
  /** With a password nothing is mailed; without one Cognito mails a temporary password. */
  readonly password: string | null;
}

export interface CreatedUser extends DirectoryUser {
  /** False when we had made this user before, in an attempt that was interrupted. */
  readonly created: boolean;
}

export interface DirectoryPage {
  readonly users: readonly DirectoryUser[];
  readonly nextToken: string | null;
}

/** The user pool, as somebody who looks after people sees it. */
export interface UserDirectory {
  /** @throws {AuthError} USER_EXISTS, WEAK_PASSWORD, INVALID_ATTRIBUTE, UNAVAILABLE */
  create(user: NewDirectoryUser): Promise<CreatedUser>;
  /** Mails a new temporary password to somebody who has not chosen their own yet. */
  resendInvitation(email: string): Promise<void>;
  /** By `sub` or by address; null when Cognito knows nobody of that name. */
  find(name: string): Promise<DirectoryUser | null>;
  setPassword(name: string, password: string): Promise<void>;
  addToGroup(name: string, role: Role): Promise<void>;
  rename(name: string, names: { givenName: string; familyName: string }): Promise<void>;
  enable(name: string): Promise<void>;
  /** Disables the user and ends every refresh token. */
  disable(name: string): Promise<void>;
  list(token: string | null): Promise<DirectoryPage>;
}
