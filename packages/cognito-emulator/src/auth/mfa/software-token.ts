import { mfaOf, offeredFactors } from '../../domain/second-factors.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { UserMfa } from '../../store/types/mfa.ts';
import type { User, UserPool } from '../../store/types.ts';
import { guardSecondFactor } from '../lockout.ts';
import { stepOf } from './totp.ts';

/** @throws SoftwareTokenMFANotFoundException */
export function requireSoftwareTokens(pool: UserPool): void {
  if (!offeredFactors(pool).includes('SOFTWARE_TOKEN_MFA')) fail('softwareTokenOff');
}

/** A user's factors once `code` has proven `secret`. An app that was there before is replaced. */
export function withProvenSecret(
  context: EmulatorContext,
  user: User,
  secret: string,
  code: string,
  friendlyName: string | undefined,
): UserMfa {
  const lastStep = stepOf(context, secret, code) ?? fail('softwareTokenSetUpMismatch');
  const softwareToken = { secret, friendlyName: friendlyName ?? null, lastStep };
  return { ...mfaOf(user), softwareToken, pendingSecret: null };
}

/**
 * Accepts a code at sign-in, once: it and those before it are spent.
 *
 * @throws CodeMismatchException, ExpiredCodeException, and NotAuthorizedException after too many wrong ones
 */
export function redeemSoftwareTokenCode(context: EmulatorContext, user: User, code: string): User {
  const mfa = mfaOf(user);
  const { softwareToken } = mfa;
  if (!softwareToken) fail('softwareTokenMismatch');
  let lastStep = softwareToken.lastStep;
  const check = () => {
    const step = stepOf(context, softwareToken.secret, code);
    if (step === null) return false;
    if (step <= softwareToken.lastStep) fail('softwareTokenUsed');
    lastStep = step;
    return true;
  };
  guardSecondFactor(context, user, check, 'softwareTokenMismatch');
  const spent = { ...mfa, softwareToken: { ...softwareToken, lastStep } };
  return context.store.tables.users.put({ ...user, mfa: spent });
}
