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
  const { CustomEmailSender, CustomSMSSender, KMSKeyID } = given.LambdaConfig ?? {};
  if ((CustomEmailSender || CustomSMSSender) && !KMSKeyID) fail('senderWithoutKey');
  if (fixed.AliasAttributes && fixed.UsernameAttributes) fail('aliasAndUsernameAttributes');
  return {
    Name: fixed.PoolName,
    Policies: {
      PasswordPolicy: completePolicy(given.Policies?.PasswordPolicy),
      SignInPolicy: given.Policies?.SignInPolicy ?? { AllowedFirstAuthFactors: ['PASSWORD'] },
    },
    DeletionProtection: given.DeletionProtection ?? 'INACTIVE',
    LambdaConfig: given.LambdaConfig ?? {},
    AutoVerifiedAttributes: given.AutoVerifiedAttributes,
    AliasAttributes: fixed.AliasAttributes,
    UsernameAttributes: fixed.UsernameAttributes,
    SmsVerificationMessage: given.SmsVerificationMessage,
    EmailVerificationMessage: given.EmailVerificationMessage,
    EmailVerificationSubject: given.EmailVerificationSubject,
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      ...given.VerificationMessageTemplate,
    },
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
