import type { SetUserPoolMfaConfigRequest } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { PoolFactors } from '../store/types/mfa.ts';
import type { PoolSettings, UserPool } from '../store/types.ts';

type Given = Omit<SetUserPoolMfaConfigRequest, 'UserPoolId'>;

/**
 * The pool with another MFA configuration. Factors that are not given are turned off, as soon as any of them or the mode
 * is given; passkeys are apart from that, and set alone leave the rest as it is.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html
 * @throws InvalidParameterException for factors without a mode or a mode without factors, and for codes by SMS or mail
 * that the pool cannot send; FeatureUnavailableInTierException for mail in the tier LITE
 */
export const withMfaConfiguration = (pool: UserPool, given: Given): UserPool => {
  const webAuthn = given.WebAuthnConfiguration ?? pool.webAuthn;
  const changed = { ...pool, ...(webAuthn && { webAuthn }) };
  const { MfaConfiguration, SmsMfaConfiguration, SoftwareTokenMfaConfiguration } = given;
  const second = [MfaConfiguration, SmsMfaConfiguration, SoftwareTokenMfaConfiguration];
  if ([...second, given.EmailMfaConfiguration].every((value) => value === undefined))
    return changed;
  const settings = withSms(pool.settings, given);
  return { ...changed, settings, factors: completeGiven(settings, given) };
};

const withSms = (settings: PoolSettings, given: Given): PoolSettings => {
  const { SmsConfiguration, SmsAuthenticationMessage } = given.SmsMfaConfiguration ?? {};
  return {
    ...settings,
    MfaConfiguration: given.MfaConfiguration ?? settings.MfaConfiguration ?? 'OFF',
    ...(SmsConfiguration && { SmsConfiguration }),
    ...(SmsAuthenticationMessage && { SmsAuthenticationMessage }),
  };
};

const completeGiven = (settings: PoolSettings, given: Given): PoolFactors => {
  const email = given.EmailMfaConfiguration ?? null;
  const factors = {
    sms: given.SmsMfaConfiguration !== undefined,
    softwareToken: given.SoftwareTokenMfaConfiguration?.Enabled ?? false,
    email,
  };
  const isOn = factors.sms || factors.softwareToken || email !== null;
  if (settings.MfaConfiguration === 'OFF') {
    if (isOn) fail('mfaOffWithFactors');
    return factors;
  }
  if (!isOn) fail('mfaWithoutFactors');
  if (factors.sms && !settings.SmsConfiguration) fail('mfaWithoutSmsConfiguration');
  if (email) requireOwnSender(settings);
  return factors;
};

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-sms-email-message.html */
const requireOwnSender = ({ EmailConfiguration, UserPoolTier = 'ESSENTIALS' }: PoolSettings) => {
  if (UserPoolTier === 'LITE') fail('emailMfaNotInTier', { tier: UserPoolTier });
  if (EmailConfiguration?.EmailSendingAccount !== 'DEVELOPER') fail('emailMfaWithoutOwnSender');
};
