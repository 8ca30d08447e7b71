import { callCognito } from '../cognito/client.ts';

export async function enableUser(userPoolId: string, name: string): Promise<void> {
  await callCognito(userPoolId, 'directory', ({ client, sdk }) =>
    client.send(new sdk.AdminEnableUserCommand({ UserPoolId: userPoolId, Username: name })),
  );
}
