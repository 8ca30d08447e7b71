import type { Role } from '@gatehouse/user-pool';
import { callCognito } from '../cognito/client.ts';

/** Mirrors the role. Nothing of ours rests on it: the row says who may do what. */
export async function addToGroup(userPoolId: string, name: string, role: Role): Promise<void> {
  await callCognito(userPoolId, 'directory', ({ client, sdk }) =>
    client.send(
      new sdk.AdminAddUserToGroupCommand({
        UserPoolId: userPoolId,
        Username: name,
        GroupName: role,
      }),
    ),
  );
}
