import type { ErrorCode } from '@gatehouse/api/errors';

/** What a person at a terminal does next, where the API's own words do not say it or speak of a form. */
export const remedies: Partial<Record<ErrorCode, string>> = {
  UNAUTHENTICATED: 'Run: gatehouse sign-in',
  SESSION_ENDED: 'Run: gatehouse sign-in',
  CHALLENGE_EXPIRED: 'Run: gatehouse sign-in',
  FORBIDDEN: 'Who you are: gatehouse whoami',
  ADMIN_ONLY: 'Who you are: gatehouse whoami',
  IDEMPOTENCY_MISMATCH: 'A new request has a new key: leave --idempotency-key out.',
  NO_SUCH_PROCEDURE: 'A procedure is named by its path, like me.get or admin.users.list.',
};
