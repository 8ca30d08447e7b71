import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { completeSettings } from '../../src/domain/pool-settings.ts';
import { createEmulator, type TriggerEvents } from '../../src/index.ts';
import { createTriggers } from '../../src/triggers/create-triggers.ts';
import { refusal, sdkOptions, startPool } from '../auth/support.ts';

interface Event {
  readonly triggerSource: string;
  readonly request: { readonly userAttributes: Readonly<Record<string, string>> };
  readonly response: object;
}
interface Reply {
  readonly body: string;
  readonly failed?: boolean;
  readonly status?: number;
}

const arn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
const Username = 'ada@example.com';
const Password = 'a-long-enough-Passw0rd';

/** An emulator whose functions are answered by `handle`, over Lambda's Invoke API. */
const start = async (handle: (event: Event) => Reply | Promise<Reply>) => {
  const calls: { path: string; event: Event }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const event: Event = JSON.parse(Buffer.concat(chunks).toString());
      calls.push({ path: request.url ?? '', event });
      const { body, failed, status } = await handle(event);
      if (failed) response.setHeader('x-amz-function-error', 'Unhandled');
      response.writeHead(status ?? 200).end(body);
    });
  });
  const lambdaEndpoint = await listen(server);
  const emulator = await createEmulator({ lambdaEndpoint });
  const sdk = new CognitoIdentityProviderClient(sdkOptions(emulator.url));
  const { UserPool } = await sdk.send(
    new CreateUserPoolCommand({
      PoolName: 'people',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      LambdaConfig: { PreSignUp: arn('pre-sign-up'), PostConfirmation: arn('post-confirmation') },
    }),
  );
  const UserPoolId = UserPool?.Id;
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'app' }),
  );
  return {
    calls,
    sdk,
    emulator,
    server,
    UserPoolId,
    ClientId: UserPoolClient?.ClientId,
    [Symbol.asyncDispose]: async () => {
      sdk.destroy();
      await emulator.close();
      await close(server);
    },
  };
};

/** A promise to be kept from outside; Node 20 has no Promise.withResolvers. */
const deferred = () => {
  let resolve = () => {};
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
};

const listen = (server: Server) =>
  new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const echo = (event: Event, response: object = event.response): Reply => ({
  body: JSON.stringify({ ...event, response }),
});

type World = Awaited<ReturnType<typeof start>>;
const signUp = ({ sdk, ClientId }: World) =>
  sdk.send(
    new SignUpCommand({
      ClientId,
      Username,
      Password,
      ClientMetadata: { from: 'test' },
      ValidationData: [{ Name: 'captcha', Value: 'ok' }],
    }),
  );
const read = ({ sdk, UserPoolId }: World) =>
  sdk.send(new AdminGetUserCommand({ UserPoolId, Username }));

describe('PreSignUp', () => {
  it('is asked by ARN, with the event of Cognito', async () => {
    await using world = await start((event) => echo(event));
    const { UserSub } = await signUp(world);
    const [call] = world.calls;
    expect(call?.path).toBe(
      `/2015-03-31/functions/${encodeURIComponent(arn('pre-sign-up'))}/invocations`,
    );
    expect(call?.event).toEqual({
      version: '1',
      triggerSource: 'PreSignUp_SignUp',
      region: 'us-east-1',
      userPoolId: world.UserPoolId,
      userName: UserSub,
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: world.ClientId },
      request: {
        userAttributes: { email: Username },
        validationData: { captcha: 'ok' },
        clientMetadata: { from: 'test' },
      },
      response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
    });
  });

  it('may confirm and verify, and PostConfirmation follows at once', async () => {
    await using world = await start((event) =>
      echo(event, { autoConfirmUser: true, autoVerifyEmail: true }),
    );
    expect((await signUp(world)).UserConfirmed).toBe(true);
    const user = await read(world);
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
    expect(world.emulator.messages()).toEqual([]);
    expect(world.calls.map(({ event }) => event.triggerSource)).toEqual([
      'PreSignUp_SignUp',
      'PostConfirmation_ConfirmSignUp',
    ]);
  });

  it('is asked for users that an administrator creates as well, and neither confirms nor verifies them', async () => {
    await using world = await start((event) =>
      echo(event, { autoConfirmUser: true, autoVerifyEmail: true, autoVerifyPhone: true }),
    );
    await world.sdk.send(new AdminCreateUserCommand({ UserPoolId: world.UserPoolId, Username }));
    const user = await read(world);
    expect(user.UserStatus).toBe('FORCE_CHANGE_PASSWORD');
    expect(user.UserAttributes?.map(({ Name }) => Name)).toEqual(['sub', 'email']);
    expect(world.calls[0]?.event).toMatchObject({
      triggerSource: 'PreSignUp_AdminCreateUser',
      callerContext: { clientId: 'CLIENT_ID_NOT_APPLICABLE' },
      request: { userAttributes: { email: Username }, validationData: null },
    });
  });

  it('verifies no address that nobody has', async () => {
    const response = { autoConfirmUser: true, autoVerifyEmail: true, autoVerifyPhone: true };
    const preSignUp = (event: TriggerEvents['preSignUp']) => ({ ...event, response });
    await using pool = await startPool({ UsernameAttributes: undefined }, undefined, { preSignUp });
    const { id: ClientId } = await pool.createClient();
    await pool.sdk.send(new SignUpCommand({ ClientId, Username: 'ada', Password }));
    const where = { UserPoolId: pool.poolId, Username: 'ada' };
    const user = await pool.sdk.send(new AdminGetUserCommand(where));
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes?.map(({ Name }) => Name)).toEqual(['sub']);
  });

  it.each<[string, Reply, string]>([
    [
      'throws',
      { body: '{"errorType":"Error","errorMessage":"not you"}', failed: true },
      'UserLambdaValidationException: PreSignUp failed with error not you.',
    ],
    [
      'answers rubbish',
      { body: 'null' },
      'InvalidLambdaResponseException: Unrecognizable lambda output',
    ],
    [
      'answers no JSON',
      { body: '<html>' },
      'InvalidLambdaResponseException: Unrecognizable lambda output',
    ],
    [
      'decides with a string',
      { body: '{"response":{"autoConfirmUser":"yes"}}' },
      'InvalidLambdaResponseException: Unrecognizable lambda output',
    ],
    [
      'is not there',
      { body: '{}', status: 404 },
      'UnexpectedLambdaException: PreSignUp invocation failed due to error the function cannot be invoked.',
    ],
  ])('that %s refuses the sign-up, and nobody is created', async (_, reply, answer) => {
    await using world = await start(() => reply);
    expect(await refusal(signUp(world))).toBe(answer);
    expect(await refusal(read(world))).toContain('UserNotFoundException');
    const admin = world.sdk.send(
      new AdminCreateUserCommand({ UserPoolId: world.UserPoolId, Username }),
    );
    expect(await refusal(admin)).toBe(answer);
    expect(world.emulator.messages()).toEqual([]);
  });

  it('that cannot be reached refuses the sign-up', async () => {
    await using world = await start((event) => echo(event));
    await close(world.server);
    expect(await refusal(signUp(world))).toBe(
      'UnexpectedLambdaException: PreSignUp invocation failed due to error the Lambda endpoint cannot be reached.',
    );
  });
});

it('a function that does not answer in time is asked three times, then given up', async () => {
  let asked = 0;
  const server = createServer(() => {
    asked += 1;
  });
  const endpoint = await listen(server);
  const triggers = createTriggers({ endpoint, region: 'us-east-1', timeoutMs: 50 });
  const settings = completeSettings(
    { LambdaConfig: { PreSignUp: arn('slow') } },
    { PoolName: 'x' },
  );
  const pool = { id: 'us-east-1_x', settings, schema: [], createdAt: 0, updatedAt: 0 };
  const user = { id: 'u', username: 'u', attributes: {}, status: 'UNCONFIRMED' as const };
  const call = triggers.preSignUp('PreSignUp_SignUp', { pool, user, clientId: 'c' });
  await expect(call).rejects.toThrow(
    'PreSignUp invocation failed due to error the function timed out.',
  );
  expect(asked).toBe(3);
  await close(server);
});

it('the emulator answers what is under way before it closes', async () => {
  const [asked, allowed] = [deferred(), deferred()];
  await using world = await start(async (event) => {
    asked.resolve();
    await allowed.promise;
    return echo(event);
  });
  const answer = signUp(world);
  await asked.promise;
  const closed = world.emulator.close();
  allowed.resolve();
  expect((await answer).UserConfirmed).toBe(false);
  await closed;
});

describe('PostConfirmation', () => {
  it('is told of a confirmation by code', async () => {
    await using world = await start((event) => echo(event));
    await signUp(world);
    const [message] = world.emulator.messages(Username);
    await world.sdk.send(
      new ConfirmSignUpCommand({
        ClientId: world.ClientId,
        Username,
        ConfirmationCode: message?.code ?? '',
      }),
    );
    expect(world.calls.at(-1)?.event).toMatchObject({
      triggerSource: 'PostConfirmation_ConfirmSignUp',
      request: { userAttributes: { email_verified: 'true', 'cognito:user_status': 'CONFIRMED' } },
    });
  });

  it('that throws is reported, with the user confirmed all the same', async () => {
    await using world = await start((event) =>
      event.triggerSource.startsWith('Post')
        ? { body: '{"errorMessage":"no database"}', failed: true }
        : echo(event),
    );
    await signUp(world);
    const call = world.sdk.send(
      new AdminConfirmSignUpCommand({ UserPoolId: world.UserPoolId, Username }),
    );
    expect(await refusal(call)).toBe(
      'UserLambdaValidationException: PostConfirmation failed with error no database.',
    );
    expect((await read(world)).UserStatus).toBe('CONFIRMED');
  });
});
