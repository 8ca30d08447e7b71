import { callCognito } from '../cognito/client.ts';

export async function setPassword(
  userPoolId: string,
  name: string,
  password: string,
): Promise<void> {
  await callCognito(userPoolId, 'directory', ({ client, sdk }) =>
    client.send(
      new sdk.AdminSetUserPasswordCommand({
        UserPoolId: userPoolId,
        Username: name,
        Password: password,
        Permanent: true,
      }),
    ),
  );
}
