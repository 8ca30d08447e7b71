import type { UserRow } from '@gatehouse/auth';
import type { ErrorCode } from '../errors/codes.ts';
import type { SiteEntrance } from '../services.ts';

/**
 * Whether somebody whose password is right may come in here.
 * @returns why not, or null
 */
export function refusalFor(entrance: SiteEntrance, user: UserRow | null): ErrorCode | null {
  // Cognito knows somebody whom we do not: no row, no access.
  if (!user) return 'FORBIDDEN';
  if (user.status === 'disabled') return 'ACCOUNT_DISABLED';
  // Their creation is being finished by the outbox.
  if (user.status === 'pending') return 'UNAVAILABLE';
  if (entrance.app === 'console' && user.role !== 'admin') return 'ADMIN_ONLY';
  return null;
}
