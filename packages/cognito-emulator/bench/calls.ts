import { Agent, request } from 'node:http';
import { type People, personName, signers } from './people.ts';
import { startSrp } from './srp-client.ts';

const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=00';

/** One connection that stays open: no client's own work, and none of its retries, stands between two answers. */
export const connect = (url: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const call = (operation: string, body: object) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const text = JSON.stringify(body);
      const sent = request(
        url,
        {
          method: 'POST',
          agent,
          headers: {
            'content-type': 'application/x-amz-json-1.1',
            'content-length': Buffer.byteLength(text),
            'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
            authorization,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const answer = Buffer.concat(chunks).toString();
            if (response.statusCode === 200) resolve(JSON.parse(answer));
            else reject(new Error(`${operation} answered ${response.statusCode}: ${answer}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  return { call, close: () => agent.destroy() };
};

export type Connection = ReturnType<typeof connect>;

/** One kind of call, many times: `run(3)` makes the fourth of them. */
export type Task = (at: number) => Promise<unknown>;

/** By as many different people as `among` says: over and over by a few, or each for the first time since the start. */
export const signIn = (
  { call }: Connection,
  { count, password, clientId }: People,
  among?: number,
): Task => {
  const people = signers(count).slice(0, among);
  return async (at) =>
    call('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: personName(people[at % people.length] ?? 0), PASSWORD: password },
    });
};

/** Both calls of USER_SRP_AUTH. */
export const signInBySrp = (
  { call }: Connection,
  poolId: string,
  { count, password, clientId }: People,
): Task => {
  const people = signers(count);
  return async (at) => {
    const session = startSrp(poolId, password);
    const { ChallengeParameters } = await call('InitiateAuth', {
      AuthFlow: 'USER_SRP_AUTH',
      ClientId: clientId,
      AuthParameters: {
        USERNAME: personName(people[at % people.length] ?? 0),
        SRP_A: session.srpA,
      },
    });
    return call('RespondToAuthChallenge', {
      ChallengeName: 'PASSWORD_VERIFIER',
      ClientId: clientId,
      ChallengeResponses: session.answer(ChallengeParameters as Record<string, string>),
    });
  };
};

export const createPerson = ({ call }: Connection, UserPoolId: string): Task => {
  const series = Math.random().toString(36).slice(2);
  return async (at) =>
    call('AdminCreateUser', {
      UserPoolId,
      Username: `new-${series}-${at}@example.com`,
      MessageAction: 'SUPPRESS',
      TemporaryPassword: 'Passw0rd!',
      UserAttributes: [{ Name: 'email', Value: `new-${series}-${at}@example.com` }],
    });
};

export const getPerson = ({ call }: Connection, UserPoolId: string, { count }: People): Task => {
  const people = signers(count);
  return async (at) =>
    call('AdminGetUser', {
      UserPoolId,
      Username: personName(people[at % people.length] ?? 0),
    });
};

export const listPage =
  ({ call }: Connection, UserPoolId: string): Task =>
  async () =>
    call('ListUsers', { UserPoolId, Limit: 60 });
