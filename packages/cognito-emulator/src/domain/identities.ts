import type { LinkedIdentity } from '../store/types/login.ts';

/**
 * One entry of a user's `identities`, in the ID token and in the attribute of that name. Numbers and flags are strings there.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html
 */
export const describeIdentity = (
  identity: LinkedIdentity,
): Readonly<Record<string, string | null>> => ({
  userId: identity.subject ?? identity.match?.value ?? '',
  providerName: identity.providerName,
  providerType: identity.providerType,
  issuer: null,
  primary: String(identity.isPrimary),
  dateCreated: String(identity.createdAt),
});
