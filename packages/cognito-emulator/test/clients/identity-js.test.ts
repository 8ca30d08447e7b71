import { AdminUserGlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider';
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js';
import { expect, it } from 'vitest';
import { type AppClient, email, type Pool, password, startPool } from '../auth/support.ts';

/** Each user object keeps its tokens to itself. */
function userOf(pool: Pool, client: AppClient, Username = email): CognitoUser {
  const entries = new Map<string, string>();
  const Storage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    clear: () => entries.clear(),
  };
  const Pool = new CognitoUserPool({
    UserPoolId: pool.poolId,
    ClientId: client.id,
    endpoint: pool.emulator.url,
    Storage,
  });
  return new CognitoUser({ Username, Pool, Storage });
}

type Outcome =
  | { readonly session: CognitoUserSession }
  | { readonly userAttributes: Record<string, string>; readonly requiredAttributes: string[] };

/** SRP, which is the library's default. */
const authenticate = (user: CognitoUser, typed: string): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    user.authenticateUser(new AuthenticationDetails({ Username: email, Password: typed }), {
      onSuccess: (session) => resolve({ session }),
      onFailure: reject,
      newPasswordRequired: (userAttributes, requiredAttributes) =>
        resolve({ userAttributes, requiredAttributes }),
    });
  });

const choosePassword = (user: CognitoUser, chosen: string): Promise<CognitoUserSession> =>
  new Promise((resolve, reject) => {
    user.completeNewPasswordChallenge(chosen, {}, { onSuccess: resolve, onFailure: reject });
  });

async function signIn(user: CognitoUser, typed = password): Promise<CognitoUserSession> {
  const outcome = await authenticate(user, typed);
  if (!('session' in outcome)) throw new Error('A challenge came instead of tokens.');
  return outcome.session;
}

const refresh = (user: CognitoUser, session: CognitoUserSession): Promise<CognitoUserSession> =>
  new Promise((resolve, reject) => {
    user.refreshSession(
      session.getRefreshToken(),
      (error: Error | null, next: CognitoUserSession) => (error ? reject(error) : resolve(next)),
    );
  });

const attributesOf = (user: CognitoUser): Promise<Record<string, string>> =>
  new Promise((resolve, reject) => {
    user.getUserAttributes((error, attributes) => {
      if (error) reject(error);
      else resolve(Object.fromEntries((attributes ?? []).map(({ Name, Value }) => [Name, Value])));
    });
  });

const changePassword = (user: CognitoUser, from: string, to: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    user.changePassword(from, to, (error, result) => (error ? reject(error) : resolve(result)));
  });

const globalSignOut = (user: CognitoUser): Promise<unknown> =>
  new Promise((resolve, reject) => {
    user.globalSignOut({ onSuccess: resolve, onFailure: reject });
  });

it('signs in with SRP, refreshes, reads the account and signs out everywhere', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  const sub = await pool.createUser();
  const user = userOf(pool, client);
  const session = await signIn(user);
  expect(session.isValid()).toBe(true);
  expect(session.getIdToken().payload).toMatchObject({ sub, email });
  expect(await attributesOf(user)).toMatchObject({ sub, email });
  const renewed = await refresh(user, session);
  expect(renewed.getAccessToken().payload.origin_jti).toBe(
    session.getAccessToken().payload.origin_jti,
  );
  expect(renewed.getAccessToken().getJwtToken()).not.toBe(session.getAccessToken().getJwtToken());
  await globalSignOut(user);
  await expect(refresh(userOf(pool, client), renewed)).rejects.toThrow(
    'Refresh Token has been revoked',
  );
});

it('meets the new-password challenge', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.invite();
  const user = userOf(pool, client);
  const challenge = await authenticate(user, `${password}-0`);
  expect(challenge).toMatchObject({ userAttributes: { email }, requiredAttributes: [] });
  await expect(choosePassword(user, 'short')).rejects.toThrow('Password not long enough');
  const session = await choosePassword(user, password);
  expect(session.isValid()).toBe(true);
  await signIn(userOf(pool, client));
});

it('changes the password', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  const user = userOf(pool, client);
  await signIn(user);
  await expect(changePassword(user, 'not-the-password', 'another-long-password')).rejects.toThrow(
    'Incorrect username or password.',
  );
  await changePassword(user, password, 'another-long-password');
  await expect(signIn(userOf(pool, client))).rejects.toThrow('Incorrect username or password.');
  await signIn(userOf(pool, client), 'another-long-password');
});

it('is told a wrong password, and a sign-out by an administrator', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  const user = userOf(pool, client);
  await expect(signIn(user, 'not-the-password')).rejects.toMatchObject({
    code: 'NotAuthorizedException',
  });
  const session = await signIn(user);
  await pool.sdk.send(
    new AdminUserGlobalSignOutCommand({ UserPoolId: pool.poolId, Username: email }),
  );
  await expect(refresh(user, session)).rejects.toThrow('Refresh Token has been revoked');
  await expect(attributesOf(user)).rejects.toThrow();
});
