import { callCognito } from '../cognito/client.ts';

export async function renameUser(
  userPoolId: string,
  name: string,
  names: { givenName: string; familyName: string },
): Promise<void> {
  await callCognito(userPoolId, 'directory', ({ client, sdk }) =>
    client.send(
      new sdk.AdminUpdateUserAttributesCommand({
        UserPoolId: userPoolId,
        Username: name,
        UserAttributes: [
          { Name: 'given_name', Value: names.givenName },
          { Name: 'family_name', Value: names.familyName },
        ],
      }),
    ),
  );
}
