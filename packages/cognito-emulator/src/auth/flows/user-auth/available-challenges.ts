import type { AuthFactorType } from '../../../../model/api.gen.ts';
import type { Contact } from '../../../domain/delivery.ts';
import type { EmulatorContext } from '../../../operation.ts';
import type { User, UserPool } from '../../../store/types.ts';
import { isPasskeyBoth, needsTwoFactors } from '../../mfa/choices.ts';
import { hasPasskeys } from '../../passkeys/relying-party.ts';
import type { Subject } from '../../subject.ts';

export const firstChallenges = [
  'PASSWORD_SRP',
  'PASSWORD',
  'EMAIL_OTP',
  'SMS_OTP',
  'WEB_AUTHN',
] as const;

/** What USER_AUTH may begin with. */
export type FirstChallenge = (typeof firstChallenges)[number];

export const isFirstChallenge = (name: string | undefined): name is FirstChallenge =>
  firstChallenges.some((challenge) => challenge === name);

const allowedFactors = ({ settings }: UserPool): readonly AuthFactorType[] =>
  settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];

/** Whether people can be without a password. */
export const isPasswordless = (pool: UserPool): boolean =>
  allowedFactors(pool).some((factor) => factor === 'EMAIL_OTP' || factor === 'SMS_OTP');

/**
 * What the pool allows and the user has. Codes and passkeys are for the confirmed; a code goes to a verified address
 * only. Neither is for those who sign in with two factors, but for a passkey that is both. Somebody who does not exist has a password and an email address.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 */
export function availableChallenges(
  { store }: EmulatorContext,
  pool: UserPool,
  { user }: Pick<Subject, 'user'>,
): readonly FirstChallenge[] {
  const allowed = allowedFactors(pool);
  const isConfirmed = !user || user.status === 'CONFIRMED';
  const isSingle = !needsTwoFactors(pool, user);
  const has: Readonly<Record<AuthFactorType, boolean>> = {
    PASSWORD: !user || user.password !== null,
    EMAIL_OTP: isSingle && isConfirmed && (!user || codeContact(user, 'EMAIL_OTP') !== null),
    SMS_OTP: isSingle && isConfirmed && user !== null && codeContact(user, 'SMS_OTP') !== null,
    WEB_AUTHN:
      isConfirmed &&
      user !== null &&
      (isSingle || isPasskeyBoth(pool, user)) &&
      hasPasskeys(pool) &&
      store.ownedBy('passkeys', user.id).length > 0,
  };
  return firstChallenges.filter((challenge) => {
    const factor = challenge === 'PASSWORD_SRP' ? 'PASSWORD' : challenge;
    return allowed.includes(factor) && has[factor];
  });
}

/** Where a code goes that somebody signs in with. */
export function codeContact(
  { attributes }: User,
  challenge: 'EMAIL_OTP' | 'SMS_OTP',
): Contact | null {
  const attribute = challenge === 'EMAIL_OTP' ? 'email' : 'phone_number';
  const value = attributes[attribute];
  const isVerified = attributes[`${attribute}_verified`] === 'true';
  return value && isVerified ? { attribute, value } : null;
}
