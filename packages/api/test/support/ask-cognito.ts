import type { Cloud } from './cloud.ts';

/** Calls Cognito past our own code, as somebody with a console or a script would. */
export async function askCognito(cloud: Cloud, operation: string, input: object): Promise<unknown> {
  const response = await fetch(cloud.emulator.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20261120/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify({ UserPoolId: cloud.pool.userPoolId, ...input }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
  return answer;
}
