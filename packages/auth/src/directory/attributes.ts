import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { DirectoryUser, NewDirectoryUser } from './types.ts';

/** The attribute that carries our row's id: immutable, and no client may read or write it. */
export const USER_ID = 'custom:user_id';

/** Cognito's attributes are strings, whatever their type in the schema. */
export function toAttributes(user: NewDirectoryUser): AttributeType[] {
  const custom = Object.entries(user.attributes).filter(([, value]) => value !== undefined);
  return [
    { Name: 'email', Value: user.email },
    // An admin vouches for the address; the invitation goes there and nowhere else.
    { Name: 'email_verified', Value: 'true' },
    { Name: 'given_name', Value: user.givenName },
    { Name: 'family_name', Value: user.familyName },
    { Name: USER_ID, Value: user.userId },
    ...custom.map(([name, value]) => ({ Name: `custom:${name}`, Value: String(value) })),
  ];
}

interface CognitoUser {
  readonly Enabled?: boolean;
  readonly UserStatus?: string;
  /** With email as the user name, Cognito's stored name is the `sub`. */
  readonly Username?: string;
}

export function toDirectoryUser(
  user: CognitoUser,
  attributes: readonly AttributeType[] = [],
): DirectoryUser {
  const value = (name: string) => attributes.find(({ Name }) => Name === name)?.Value ?? null;
  return {
    sub: value('sub') ?? user.Username ?? '',
    email: value('email'),
    enabled: user.Enabled ?? false,
    status: user.UserStatus ?? 'UNKNOWN',
    userId: value(USER_ID),
  };
}
