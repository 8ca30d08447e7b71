import type { MFAOptionListType } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { UserMfa } from '../store/types/mfa.ts';
import type { User, UserPool } from '../store/types.ts';
import { withPreference } from './mfa-preference.ts';

/**
 * The old way to turn SMS on, and with an empty list off. It knows of no other factor.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html
 */
export const withMfaOptions = (pool: UserPool, user: User, options: MFAOptionListType): UserMfa => {
  const isSms = ({ DeliveryMedium, AttributeName }: MFAOptionListType[number]) =>
    DeliveryMedium === 'SMS' && AttributeName === 'phone_number';
  if (!options.every(isSms)) fail('mfaOptionsInvalid');
  return withPreference(pool, user, { SMSMfaSettings: { Enabled: options.length > 0 } });
};
