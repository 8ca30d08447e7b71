import { createHmac } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  type AuthenticationResultType,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { createManualClock } from '../../src/clock.ts';
import { createEmulator, type EmulatorOptions, type TriggerFunctions } from '../../src/index.ts';

export const password = 'a long enough password'.replaceAll(' ', '-');
export const email = 'ada@example.com';

export interface AppClient {
  readonly id: string;
  readonly secret: string | null;
}

/** What points a client of the AWS SDK at an emulator. */
export const sdkOptions = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

/** An emulator in memory with one pool as a product would have it, driven through the AWS SDK alone. */
export async function startPool(
  options: Partial<CreateUserPoolCommandInput> = {},
  dataDir?: string,
  triggers?: TriggerFunctions,
  report?: EmulatorOptions['report'],
) {
  // From the real time on: SRP clients sign with their own clock, and the emulator compares.
  const clock = createManualClock(Date.now());
  let emulator = await createEmulator({ clock, dataDir, triggers, ...(report && { report }) });
  const sdk = new CognitoIdentityProviderClient(sdkOptions(emulator.url));
  const { UserPool } = await sdk.send(
    new CreateUserPoolCommand({
      PoolName: 'people',
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      Policies: { PasswordPolicy: { MinimumLength: 12, TemporaryPasswordValidityDays: 3 } },
      Schema: [
        { Name: 'badge', AttributeDataType: 'String', Mutable: false },
        { Name: 'desk', AttributeDataType: 'Number', Mutable: true },
      ],
      ...options,
    }),
  );
  const poolId = UserPool?.Id ?? '';
  const isAddress = UserPool?.UsernameAttributes !== undefined;

  const createClient = async (
    settings: Partial<CreateUserPoolClientCommandInput> = {},
  ): Promise<AppClient> => {
    const { UserPoolClient } = await sdk.send(
      new CreateUserPoolClientCommand({
        UserPoolId: poolId,
        ClientName: 'app',
        PreventUserExistenceErrors: 'ENABLED',
        ExplicitAuthFlows: [
          'ALLOW_USER_PASSWORD_AUTH',
          'ALLOW_ADMIN_USER_PASSWORD_AUTH',
          'ALLOW_USER_SRP_AUTH',
          'ALLOW_REFRESH_TOKEN_AUTH',
        ],
        ...settings,
      }),
    );
    return {
      id: UserPoolClient?.ClientId ?? '',
      secret: UserPoolClient?.ClientSecret ?? null,
    };
  };

  const invite = async (username = email, temporaryPassword = `${password}-0`) => {
    const { User } = await sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username: username,
        TemporaryPassword: temporaryPassword,
        UserAttributes: isAddress ? [{ Name: 'email_verified', Value: 'true' }] : [],
        MessageAction: 'SUPPRESS',
      }),
    );
    return User?.Username ?? '';
  };

  /** A confirmed user with `password`. */
  const createUser = async (username = email) => {
    const sub = await invite(username);
    await sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: poolId,
        Username: username,
        Password: password,
        Permanent: true,
      }),
    );
    return sub;
  };

  const signIn = (client: AppClient, username = email, typed = password) =>
    sdk.send(
      new AdminInitiateAuthCommand({
        UserPoolId: poolId,
        ClientId: client.id,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: username, PASSWORD: typed, ...secretHash(client, username) },
      }),
    );

  const tokens = async (client: AppClient, username = email) =>
    complete((await signIn(client, username)).AuthenticationResult);

  /** The same data on the same port, in a new emulator. */
  const restart = async () => {
    const port = Number(new URL(emulator.url).port);
    await emulator.close();
    emulator = await createEmulator({ clock, dataDir, port, triggers, ...(report && { report }) });
  };

  return {
    get emulator() {
      return emulator;
    },
    restart,
    clock,
    sdk,
    poolId,
    createClient,
    invite,
    createUser,
    signIn,
    tokens,
    [Symbol.asyncDispose]: async () => {
      sdk.destroy();
      await emulator.close();
    },
  };
}

export type Pool = Awaited<ReturnType<typeof startPool>>;

/** SECRET_HASH where the client has a secret. */
export function secretHash({ id, secret }: AppClient, username: string): { SECRET_HASH?: string } {
  if (secret === null) return {};
  return {
    SECRET_HASH: createHmac('sha256', secret)
      .update(username + id)
      .digest('base64'),
  };
}

export function complete(result: AuthenticationResultType | undefined) {
  const { AccessToken = '', IdToken = '', RefreshToken = '' } = result ?? {};
  if (AccessToken === '') throw new Error('No tokens were issued.');
  return { AccessToken, IdToken, RefreshToken };
}

/** `Type: message` of the error that a call ends with. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
    throw error;
  }
  return 'no refusal';
}

/** Claims of a token, unverified. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}
