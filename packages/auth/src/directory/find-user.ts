import { callCognito } from '../cognito/client.ts';
import { AuthError } from '../errors.ts';
import { toDirectoryUser } from './attributes.ts';
import type { DirectoryUser } from './types.ts';

export async function findUser(userPoolId: string, name: string): Promise<DirectoryUser | null> {
  try {
    const answer = await callCognito(userPoolId, 'directory', ({ client, sdk }) =>
      client.send(new sdk.AdminGetUserCommand({ UserPoolId: userPoolId, Username: name })),
    );
    return toDirectoryUser(answer, answer.UserAttributes);
  } catch (error) {
    if (error instanceof AuthError && error.code === 'USER_NOT_FOUND') return null;
    throw error;
  }
}
