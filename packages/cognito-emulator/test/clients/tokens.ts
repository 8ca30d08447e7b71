import {
  AdminAddUserToGroupCommand,
  AdminInitiateAuthCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createEmulator } from '../../src/index.ts';
import { complete, email, password, sdkOptions } from '../auth/support.ts';
import { codeFor, codeForm, postForm, readJson, startLogin } from '../oauth/support.ts';
import { temporaryFolder } from '../support.ts';

/** Where production's verifiers look for the keys of every pool, and for the issuer in its tokens. */
export const awsIssuer = (poolId: string) =>
  `https://cognito-idp.us-east-1.amazonaws.com/${poolId}`;

/** Somebody in the group `admins`, and their tokens by either way that there are any. */
export async function startIssuer() {
  const login = await startLogin();
  const { pool } = login;
  const app = await login.createApp({ ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] });
  const sub = await pool.createUser();
  const group = { UserPoolId: pool.poolId, GroupName: 'admins' };
  await pool.sdk.send(new CreateGroupCommand(group));
  await pool.sdk.send(new AdminAddUserToGroupCommand({ ...group, Username: email }));
  const form = codeForm(app, await codeFor(login, app, { scope: 'openid email' }));
  const answer = await readJson(await postForm(`${login.base}/oauth2/token`, form));
  const byEndpoint = { AccessToken: answer.access_token ?? '', IdToken: answer.id_token ?? '' };
  return {
    pool,
    app,
    sub,
    issued: { api: await pool.tokens(app), endpoint: byEndpoint },
    [Symbol.asyncDispose]: () => login[Symbol.asyncDispose](),
  };
}

export type Issuer = Awaited<ReturnType<typeof startIssuer>>;

export const remade = { poolId: 'us-east-1_Remade001', clientId: 'remadeclient0001' };

/** The same pool with keys of its own at each start, as after its data folder was thrown away. */
export async function startRemade(port = 0) {
  const folder = await temporaryFolder();
  const ExplicitAuthFlows = ['ALLOW_ADMIN_USER_PASSWORD_AUTH' as const];
  const emulator = await createEmulator({
    port,
    dataDir: folder.path,
    seed: {
      UserPools: [
        {
          Id: remade.poolId,
          PoolName: 'people',
          Clients: [{ ClientId: remade.clientId, ClientName: 'app', ExplicitAuthFlows }],
          Users: [{ Username: 'ada', Password: `${password}-1A` }],
        },
      ],
    },
  });
  const sdk = new CognitoIdentityProviderClient(sdkOptions(emulator.url));
  const signedIn = await sdk.send(
    new AdminInitiateAuthCommand({
      UserPoolId: remade.poolId,
      ClientId: remade.clientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD: `${password}-1A` },
    }),
  );
  return {
    emulator,
    token: complete(signedIn.AuthenticationResult).AccessToken,
    [Symbol.asyncDispose]: async () => {
      sdk.destroy();
      await emulator.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** With one letter of the signature another one. */
export const tampered = (token: string) => {
  const at = token.lastIndexOf('.') + 10;
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
};
