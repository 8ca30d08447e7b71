import { AdminUserGlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { CognitoUser, CognitoUserSession } from 'amazon-cognito-identity-js';
import { expect, it } from 'vitest';
import { email, password, startPool } from '../../auth/support.ts';
import { attributesOf, begin, browser, call, refresh, signIn, told } from './support.ts';

const choosePassword = (user: CognitoUser, chosen: string) =>
  call<CognitoUserSession>((callbacks) => user.completeNewPasswordChallenge(chosen, {}, callbacks));

const changePassword = (user: CognitoUser, from: string, to: string) =>
  told<string>((done) => user.changePassword(from, to, done));

it('signs in with SRP, refreshes, reads the account and signs out everywhere', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  const sub = await pool.createUser();
  const user = browser(pool, client).page();
  const session = await signIn(user);
  expect(session.isValid()).toBe(true);
  expect(session.getIdToken().payload).toMatchObject({ sub, email });
  expect(await attributesOf(user)).toMatchObject({ sub, email });
  const renewed = await refresh(user, session);
  expect(renewed.getAccessToken().payload.origin_jti).toBe(
    session.getAccessToken().payload.origin_jti,
  );
  expect(renewed.getAccessToken().getJwtToken()).not.toBe(session.getAccessToken().getJwtToken());
  await call<string>((callbacks) => user.globalSignOut(callbacks));
  await expect(refresh(browser(pool, client).page(), renewed)).rejects.toThrow(
    'Refresh Token has been revoked',
  );
});

it('meets the new-password challenge', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.invite();
  const user = browser(pool, client).page();
  const challenge = await begin(user, `${password}-0`);
  expect(challenge).toMatchObject({ userAttributes: { email }, requiredAttributes: [] });
  await expect(choosePassword(user, 'short')).rejects.toThrow('Password not long enough');
  const session = await choosePassword(user, password);
  expect(session.isValid()).toBe(true);
  await signIn(browser(pool, client).page());
});

it('changes the password', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  const user = browser(pool, client).page();
  await signIn(user);
  await expect(changePassword(user, 'not-the-password', 'another-long-password')).rejects.toThrow(
    'Incorrect username or password.',
  );
  await changePassword(user, password, 'another-long-password');
  const elsewhere = browser(pool, client).page();
  await expect(signIn(elsewhere)).rejects.toThrow('Incorrect username or password.');
  await signIn(elsewhere, 'another-long-password');
});

it('is told a wrong password, and a sign-out by an administrator', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  const user = browser(pool, client).page();
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
