import type { SetUserMFAPreferenceRequest } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { SecondFactor, UserMfa } from '../store/types/mfa.ts';
import type { User, UserPool } from '../store/types.ts';
import { allowsPasskeyAsBoth, canUse, mfaOf, offeredFactors } from './second-factors.ts';

export type GivenPreference = Omit<SetUserMFAPreferenceRequest, 'AccessToken'>;

/**
 * A user's second factors after SetUserMFAPreference or its administrator's twin. What is not given stays as it is. One
 * factor at most is preferred.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html
 * @throws InvalidParameterException for a factor that the pool has turned off, or for which the user lacks something
 */
export const withPreference = (pool: UserPool, user: User, given: GivenPreference): UserMfa => {
  const settings = [
    ['SMS_MFA', given.SMSMfaSettings],
    ['SOFTWARE_TOKEN_MFA', given.SoftwareTokenMfaSettings],
    ['EMAIL_OTP', given.EmailMfaSettings],
  ] as const;
  if (settings.filter(([, setting]) => setting?.PreferredMfa).length > 1)
    fail('preferredFactorsMany');
  let mfa = mfaOf(user);
  for (const [factor, setting] of settings) {
    if (setting?.Enabled === true) mfa = enable(pool, user, mfa, factor);
    if (setting?.Enabled === false) mfa = disable(mfa, factor);
    if (setting?.PreferredMfa === true) mfa = prefer(mfa, factor);
    if (setting?.PreferredMfa === false && mfa.preferred === factor)
      mfa = { ...mfa, preferred: null };
  }
  const { Enabled: webAuthn = mfa.webAuthn } = given.WebAuthnMfaSettings ?? {};
  if (given.WebAuthnMfaSettings?.Enabled && !allowsPasskeyAsBoth(pool))
    fail('secondFactorOff', { factor: 'WEB_AUTHN' });
  // Without another factor, whoever lost the passkey would be locked out.
  if (webAuthn && mfa.enabled.length === 0) fail('passkeyAlone');
  return { ...mfa, webAuthn };
};

const enable = (pool: UserPool, user: User, mfa: UserMfa, factor: SecondFactor): UserMfa => {
  if (!offeredFactors(pool).includes(factor)) fail('secondFactorOff', { factor });
  if (!canUse(user, factor)) {
    if (factor === 'SOFTWARE_TOKEN_MFA') fail('softwareTokenNotVerified');
    fail('secondFactorWithoutContact', { factor });
  }
  return mfa.enabled.includes(factor) ? mfa : { ...mfa, enabled: [...mfa.enabled, factor] };
};

const disable = (mfa: UserMfa, factor: SecondFactor): UserMfa => ({
  ...mfa,
  enabled: mfa.enabled.filter((enabled) => enabled !== factor),
  preferred: mfa.preferred === factor ? null : mfa.preferred,
});

const prefer = (mfa: UserMfa, factor: SecondFactor): UserMfa => {
  if (!mfa.enabled.includes(factor)) fail('preferredFactorDisabled', { factor });
  return { ...mfa, preferred: factor };
};
