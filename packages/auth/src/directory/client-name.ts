import { callCognito } from '../cognito/client.ts';

/** The name under which a client is registered in the pool; null when there is none with that id. */
export async function clientName(userPoolId: string, clientId: string): Promise<string | null> {
  const answer = await callCognito(userPoolId, 'directory', ({ client, sdk }) =>
    client.send(
      new sdk.DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId: clientId }),
    ),
  );
  return answer.UserPoolClient?.ClientName ?? null;
}
