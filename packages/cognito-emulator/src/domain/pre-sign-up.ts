import type { User, UserPool } from '../store/types.ts';
import type { PreSignUpAnswer } from '../triggers/triggers.ts';

/** The new user as the pool's PreSignUp function wants it. Only an address that is there can be verified. */
export const applyPreSignUp = (user: User, answer: PreSignUpAnswer): User => ({
  ...user,
  status: answer.autoConfirmUser ? 'CONFIRMED' : user.status,
  attributes: {
    ...user.attributes,
    ...(answer.autoVerifyEmail && user.attributes.email && { email_verified: 'true' }),
    ...(answer.autoVerifyPhone &&
      user.attributes.phone_number && { phone_number_verified: 'true' }),
  },
});

/** Somebody who signs up says themselves what their addresses are: those that the pool verifies are unverified until then. */
export const withUnprovenAddresses = ({ settings }: UserPool, user: User): User => ({
  ...user,
  attributes: {
    ...Object.fromEntries(
      (settings.AutoVerifiedAttributes ?? [])
        .filter((address) => user.attributes[address])
        .map((address) => [`${address}_verified`, 'false']),
    ),
    ...user.attributes,
  },
});
