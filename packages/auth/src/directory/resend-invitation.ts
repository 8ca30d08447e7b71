import { callCognito } from '../cognito/client.ts';

export async function resendInvitation(userPoolId: string, email: string): Promise<void> {
  await callCognito(userPoolId, 'directory', ({ client, sdk }) =>
    client.send(
      new sdk.AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: email,
        MessageAction: 'RESEND',
        DesiredDeliveryMediums: ['EMAIL'],
      }),
    ),
  );
}
