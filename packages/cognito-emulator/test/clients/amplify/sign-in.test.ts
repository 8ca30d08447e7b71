import { GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import {
  confirmSignIn,
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  signIn,
  signOut,
  updatePassword,
} from 'aws-amplify/auth';
import { afterEach, expect, it } from 'vitest';
import { email, password, refusal, startPool } from '../../auth/support.ts';
import { configure } from './support.ts';

afterEach(() => signOut());

const session = async (forceRefresh = false) => {
  const { tokens } = await fetchAuthSession({ forceRefresh });
  return { access: String(tokens?.accessToken), claims: tokens?.idToken?.payload };
};

it.each([
  [
    'rotation',
    { RefreshTokenRotation: { Feature: 'ENABLED' as const, RetryGracePeriodSeconds: 0 } },
  ],
  ['a lasting refresh token', {}],
])('signs in with SRP, refreshes by %s, and signs out', async (_name, settings) => {
  await using pool = await startPool();
  const client = await pool.createClient({
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
    ...settings,
  });
  const sub = await pool.createUser();
  configure(pool, client);
  const outcome = await signIn({ username: email, password });
  expect(outcome).toMatchObject({ isSignedIn: true, nextStep: { signInStep: 'DONE' } });
  expect(await getCurrentUser()).toMatchObject({ userId: sub });
  expect(await fetchUserAttributes()).toMatchObject({ sub, email });
  const tokens = [await session(), await session(true), await session(true)];
  expect(new Set(tokens.map(({ access }) => access)).size).toBe(3);
  expect(new Set(tokens.map(({ claims }) => claims?.origin_jti)).size).toBe(1);
  await signOut();
  const AccessToken = tokens[2]?.access ?? '';
  expect(await refusal(pool.sdk.send(new GetUserCommand({ AccessToken })))).toBe(
    'NotAuthorizedException: Access Token has been revoked',
  );
  await expect(getCurrentUser()).rejects.toThrow();
});

it('asks an invited user for a new password, then changes it', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.invite();
  configure(pool, client);
  const first = await signIn({ username: email, password: `${password}-0` });
  expect(first.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED');
  await expect(confirmSignIn({ challengeResponse: 'short' })).rejects.toMatchObject({
    name: 'InvalidPasswordException',
  });
  expect(await confirmSignIn({ challengeResponse: password })).toMatchObject({ isSignedIn: true });
  await updatePassword({ oldPassword: password, newPassword: 'another-long-password' });
  await signOut();
  await expect(signIn({ username: email, password })).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  });
  expect(await signIn({ username: email, password: 'another-long-password' })).toMatchObject({
    isSignedIn: true,
  });
});

it('signs in with a password that travels, and everywhere out', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  configure(pool, client);
  await signIn({ username: email, password, options: { authFlowType: 'USER_PASSWORD_AUTH' } });
  const { access } = await session();
  await signOut({ global: true });
  expect(await refusal(pool.sdk.send(new GetUserCommand({ AccessToken: access })))).toContain(
    'has been revoked',
  );
});
