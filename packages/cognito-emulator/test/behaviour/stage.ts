import type {
  AuthenticationResultType,
  CreateUserPoolClientRequest,
  CreateUserPoolRequest,
} from '../../model/api.gen.ts';
import { createManualClock } from '../../src/clock.ts';
import type { EmulatorOptions } from '../../src/emulator.ts';
import { createEmulator } from '../../src/index.ts';
import { type AppClient, secretHash } from '../auth/support.ts';
import { createWire } from './wire.ts';

export const password = 'Analytical-Engine-1';
export const otherPassword = 'Difference-Engine-2';

const flows = [
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
] as const;

/** One emulator for a whole table: a pool whose usernames are email addresses, a client, and people as they are needed. */
export const openStage = async (
  options: Pick<EmulatorOptions, 'dataDir' | 'lambdaEndpoint' | 'triggers'> = {},
) => {
  // From the real time on: SRP clients sign with their own clock.
  const clock = createManualClock(Date.now());
  const emulator = await createEmulator({ clock, ...options });
  const api = createWire(emulator.url);
  let people = 0;

  const newPool = async (settings: Partial<CreateUserPoolRequest> = {}) => {
    const { UserPool } = await api('CreateUserPool', {
      PoolName: 'people',
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      ...settings,
    });
    return UserPool?.Id ?? '';
  };

  const newClient = async (
    settings: Partial<CreateUserPoolClientRequest> = {},
    UserPoolId = poolId,
  ): Promise<AppClient> => {
    const { UserPoolClient } = await api('CreateUserPoolClient', {
      UserPoolId,
      ClientName: 'app',
      PreventUserExistenceErrors: 'ENABLED',
      ExplicitAuthFlows: flows,
      ...settings,
    });
    return {
      id: UserPoolClient?.ClientId ?? '',
      secret: UserPoolClient?.ClientSecret ?? null,
    };
  };

  const poolId = await newPool();
  const client = await newClient();

  /** An address that nobody has yet. */
  const newName = () => `person-${people++}@example.com`;

  /** Somebody with `password` as a temporary one. Answers the address. */
  const invite = async (Username = newName(), UserPoolId = poolId) => {
    const verified = Username.includes('@') && [{ Name: 'email_verified', Value: 'true' }];
    await api('AdminCreateUser', {
      UserPoolId,
      Username,
      TemporaryPassword: password,
      MessageAction: 'SUPPRESS',
      ...(verified && { UserAttributes: verified }),
    });
    return Username;
  };

  /** Somebody who signs in with `password`. Answers the address. */
  const person = async (name = newName(), UserPoolId = poolId) => {
    const Username = await invite(name, UserPoolId);
    await api('AdminSetUserPassword', {
      UserPoolId,
      Username,
      Password: password,
      Permanent: true,
    });
    return Username;
  };

  const signUp = async (Username = newName(), to: AppClient = client) => {
    await api('SignUp', { ClientId: to.id, Username, Password: password });
    return Username;
  };

  const signIn = (name: string, typed = password, to: AppClient = client) =>
    api('InitiateAuth', {
      ClientId: to.id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: name, PASSWORD: typed, ...secretHash(to, name) },
    });

  const tokens = async (name: string, typed = password, to: AppClient = client) =>
    complete((await signIn(name, typed, to)).AuthenticationResult);

  const attributes = async (Username: string, UserPoolId = poolId) => {
    const { UserAttributes } = await api('AdminGetUser', { UserPoolId, Username });
    return Object.fromEntries((UserAttributes ?? []).map(({ Name, Value }) => [Name, Value]));
  };

  return {
    emulator,
    clock,
    api,
    poolId,
    client,
    newPool,
    newClient,
    newName,
    invite,
    person,
    signUp,
    signIn,
    tokens,
    attributes,
    /** The newest code that went to an address. */
    code: (to: string) => emulator.messages(to).at(-1)?.code ?? '',
    [Symbol.asyncDispose]: () => emulator.close(),
  };
};

export type Stage = Awaited<ReturnType<typeof openStage>>;

export const complete = (result: AuthenticationResultType | undefined) => {
  const { AccessToken = '', IdToken = '', RefreshToken = '' } = result ?? {};
  if (AccessToken === '') throw new Error('No tokens were issued.');
  return { AccessToken, IdToken, RefreshToken };
};

/** One row of the reference's error catalogue: a call, and the `Type: message` that it ends with. */
export interface Case {
  readonly says: string;
  readonly evidence: string;
  readonly provoke: (stage: Stage) => Promise<unknown>;
  readonly answer: string | RegExp;
}

/** One row of the reference's table: what Cognito does, and how sure that is. */
export interface Row {
  readonly says: string;
  /** V recorded against AWS, D its guide, M its API model, W matched on by unrelated code, K unverified. */
  readonly evidence: string;
  readonly run: (stage: Stage) => Promise<void>;
}
