import { callCognito } from '../cognito/client.ts';
import { toDirectoryUser } from './attributes.ts';
import type { DirectoryPage } from './types.ts';

/** A page of everybody. A page may be short, even empty, and still not be the last: only the token tells. */
export async function listUsers(userPoolId: string, token: string | null): Promise<DirectoryPage> {
  const answer = await callCognito(userPoolId, 'directory', ({ client, sdk }) =>
    client.send(
      new sdk.ListUsersCommand({
        UserPoolId: userPoolId,
        Limit: 60,
        ...(token !== null && { PaginationToken: token }),
      }),
    ),
  );
  return {
    users: (answer.Users ?? []).map((user) => toDirectoryUser(user, user.Attributes)),
    nextToken: answer.PaginationToken ?? null,
  };
}
