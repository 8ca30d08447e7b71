import type { CreateUserPoolRequest, UpdateUserPoolRequest } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { PoolSettings } from '../store/types.ts';
import { completePolicy } from './password.ts';

/** What a pool is created with and keeps. */
type Fixed = Pick<
  CreateUserPoolRequest,
  'PoolName' | 'AliasAttributes' | 'UsernameAttributes' | 'UsernameConfiguration'
>;
type Changeable = Omit<UpdateUserPoolRequest, 'UserPoolId' | 'PoolName'>;

/**
 * The whole settings from what a call gave. UpdateUserPool sets what it is not given back to the default, so both calls
 * go through here.
 */
export const completeSettings = (given: Changeable, fixed: Fixed): PoolSettings => {
  checkSettings(given, fixed);
  return {
    Name: fixed.PoolName,
    Policies: {
      PasswordPolicy: completePolicy(
        given.Policies?.PasswordPolicy,
        given.AdminCreateUserConfig?.UnusedAccountValidityDays,
      ),
      SignInPolicy: given.Policies?.SignInPolicy ?? { AllowedFirstAuthFactors: ['PASSWORD'] },
    },
    DeletionProtection: given.DeletionProtection ?? 'INACTIVE',
    LambdaConfig: given.LambdaConfig ?? {},
    AutoVerifiedAttributes: given.AutoVerifiedAttributes,
    AliasAttributes: fixed.AliasAttributes,
    UsernameAttributes: fixed.UsernameAttributes,
    ...completeVerificationMessage(given),
    SmsAuthenticationMessage: given.SmsAuthenticationMessage,
    UserAttributeUpdateSettings: given.UserAttributeUpdateSettings,
    MfaConfiguration: given.MfaConfiguration ?? 'OFF',
    DeviceConfiguration: given.DeviceConfiguration,
    EmailConfiguration: given.EmailConfiguration ?? { EmailSendingAccount: 'COGNITO_DEFAULT' },
    SmsConfiguration: given.SmsConfiguration,
    UserPoolTags: given.UserPoolTags ?? {},
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: false,
      UnusedAccountValidityDays: 7,
      ...given.AdminCreateUserConfig,
    },
    UserPoolAddOns: given.UserPoolAddOns,
    UsernameConfiguration: fixed.UsernameConfiguration,
    AccountRecoverySetting: given.AccountRecoverySetting,
    UserPoolTier: given.UserPoolTier ?? 'ESSENTIALS',
  };
};

/** Refuses what excludes each other, or needs something that is not there. */
const checkSettings = (given: Changeable, fixed: Fixed) => {
  const { CustomEmailSender, CustomSMSSender, KMSKeyID } = given.LambdaConfig ?? {};
  if ((CustomEmailSender || CustomSMSSender) && !KMSKeyID) fail('senderWithoutKey');
  if (fixed.AliasAttributes && fixed.UsernameAttributes) fail('aliasAndUsernameAttributes');
  const factors = given.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  const beyondLite = factors.find((factor) => factor !== 'PASSWORD');
  if (given.UserPoolTier === 'LITE' && beyondLite)
    fail('tierTooLow', { feature: beyondLite, tier: given.UserPoolTier });
  const mechanisms = given.AccountRecoverySetting?.RecoveryMechanisms ?? [];
  if (mechanisms.length > 1 && mechanisms.some(({ Name }) => Name === 'admin_only'))
    fail('adminOnlyNotAlone');
  const { UnusedAccountValidityDays: unusedDays } = given.AdminCreateUserConfig ?? {};
  if (unusedDays && given.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays)
    fail('unusedAccountDays');
};

/** The template and the three older members are two names for the same; each is given back under both. */
const completeVerificationMessage = (given: Changeable) => {
  const template = given.VerificationMessageTemplate;
  const EmailMessage = template?.EmailMessage ?? given.EmailVerificationMessage;
  const EmailSubject = template?.EmailSubject ?? given.EmailVerificationSubject;
  const SmsMessage = template?.SmsMessage ?? given.SmsVerificationMessage;
  return {
    SmsVerificationMessage: SmsMessage,
    EmailVerificationMessage: EmailMessage,
    EmailVerificationSubject: EmailSubject,
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE' as const,
      ...template,
      ...(EmailMessage !== undefined && { EmailMessage }),
      ...(EmailSubject !== undefined && { EmailSubject }),
      ...(SmsMessage !== undefined && { SmsMessage }),
    },
  };
};
