import { callCognito } from '../cognito/client.ts';
import { AuthError } from '../errors.ts';
import { toAttributes, toDirectoryUser } from './attributes.ts';
import { findUser } from './find-user.ts';
import type { CreatedUser, DirectoryUser, NewDirectoryUser } from './types.ts';

/**
 * Makes the person in Cognito, once. When nobody can say whether the call arrived (a timeout, a 5xx, or the SDK's own
 * second try that meets the first one's user), the address is read again: a user with our row's id is the one we made.
 */
export async function createUser(userPoolId: string, user: NewDirectoryUser): Promise<CreatedUser> {
  try {
    return { ...(await adminCreateUser(userPoolId, user)), created: true };
  } catch (error) {
    const code = error instanceof AuthError ? error.code : null;
    if (code !== 'USER_EXISTS' && code !== 'UNAVAILABLE') throw error;
    const existing = await findUser(userPoolId, user.email);
    if (existing?.userId === user.userId) return { ...existing, created: false };
    throw existing ? new AuthError('USER_EXISTS', { cause: error }) : error;
  }
}

async function adminCreateUser(userPoolId: string, user: NewDirectoryUser): Promise<DirectoryUser> {
  const answer = await callCognito(userPoolId, 'directory', ({ client, sdk }) =>
    client.send(
      new sdk.AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: user.email,
        UserAttributes: toAttributes(user),
        ...(user.password === null
          ? { DesiredDeliveryMediums: ['EMAIL'] }
          : // Given as the temporary one too, so that a password Cognito refuses refuses the whole user.
            { MessageAction: 'SUPPRESS', TemporaryPassword: user.password }),
      }),
    ),
  );
  if (!answer.User) throw new AuthError('UNEXPECTED');
  return toDirectoryUser(answer.User, answer.User.Attributes);
}
