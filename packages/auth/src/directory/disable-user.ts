import { callCognito } from '../cognito/client.ts';

/** Disabling keeps a person from signing in; only the global sign-out ends the refresh tokens they already hold. */
export async function disableUser(userPoolId: string, name: string): Promise<void> {
  const target = { UserPoolId: userPoolId, Username: name };
  await callCognito(userPoolId, 'directory', async ({ client, sdk }) => {
    await client.send(new sdk.AdminDisableUserCommand(target));
    await client.send(new sdk.AdminUserGlobalSignOutCommand(target));
  });
}
