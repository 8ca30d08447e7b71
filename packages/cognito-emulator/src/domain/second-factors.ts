import type { GetUserPoolMfaConfigResponse } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { PoolFactors, SecondFactor, UserMfa } from '../store/types/mfa.ts';
import type { PoolSettings, User, UserPool } from '../store/types.ts';

const noFactors: PoolFactors = { sms: false, softwareToken: false, email: null };

export const factorsOf = ({ factors }: Pick<UserPool, 'factors'>): PoolFactors =>
  factors ?? noFactors;

export const allowsPasskeyAsBoth = ({ webAuthn }: UserPool) =>
  webAuthn?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';

/** What users of the pool may be asked for, in the order in which Cognito lists it. Nothing while MFA is off. */
export const offeredFactors = (pool: UserPool): readonly SecondFactor[] => {
  if ((pool.settings.MfaConfiguration ?? 'OFF') === 'OFF') return [];
  const { sms, softwareToken, email } = factorsOf(pool);
  return [
    ...(sms ? ['SMS_MFA' as const] : []),
    ...(softwareToken ? ['SOFTWARE_TOKEN_MFA' as const] : []),
    ...(email ? ['EMAIL_OTP' as const] : []),
  ];
};

/**
 * The factors of a pool whose settings CreateUserPool or UpdateUserPool has set. They know of no factor but SMS: with
 * MFA on, an SmsConfiguration turns it on, and without one there must be another already.
 *
 * @throws InvalidParameterException where MFA would be on without any factor
 */
export const completeFactors = (settings: PoolSettings, known = noFactors): PoolFactors => {
  if ((settings.MfaConfiguration ?? 'OFF') === 'OFF') return known;
  const sms = settings.SmsConfiguration !== undefined;
  if (!sms && !known.softwareToken && !known.email) fail('mfaWithoutSmsConfiguration');
  return { ...known, sms };
};

export const describeFactors = (pool: UserPool): GetUserPoolMfaConfigResponse => {
  const { sms, softwareToken, email } = factorsOf(pool);
  const { SmsAuthenticationMessage, SmsConfiguration, MfaConfiguration } = pool.settings;
  return {
    ...(sms && { SmsMfaConfiguration: { SmsAuthenticationMessage, SmsConfiguration } }),
    ...(softwareToken && { SoftwareTokenMfaConfiguration: { Enabled: true } }),
    ...(email && { EmailMfaConfiguration: email }),
    MfaConfiguration: MfaConfiguration ?? 'OFF',
    WebAuthnConfiguration: pool.webAuthn,
  };
};

const noMfa: UserMfa = {
  enabled: [],
  preferred: null,
  softwareToken: null,
  pendingSecret: null,
  webAuthn: false,
};

export const mfaOf = ({ mfa }: Pick<User, 'mfa'>): UserMfa => mfa ?? noMfa;

/** Whether the user has what the factor needs. An address need not be verified: the first code does that. */
export const canUse = (user: User, factor: SecondFactor): boolean => {
  if (factor === 'SMS_MFA') return Boolean(user.attributes.phone_number);
  if (factor === 'EMAIL_OTP') return Boolean(user.attributes.email);
  return mfaOf(user).softwareToken !== null;
};

/** The MFA members of GetUser and AdminGetUser. MFAOptions knows of SMS only. */
export const describeMfa = (user: User) => {
  const { enabled, preferred } = mfaOf(user);
  return {
    ...(enabled.length > 0 && { UserMFASettingList: enabled }),
    ...(preferred && { PreferredMfaSetting: preferred }),
    ...(enabled.includes('SMS_MFA') && {
      MFAOptions: [{ DeliveryMedium: 'SMS' as const, AttributeName: 'phone_number' }],
    }),
  };
};
