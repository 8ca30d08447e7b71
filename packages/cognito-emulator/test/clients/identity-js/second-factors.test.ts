import { AdminForgetDeviceCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { CognitoUser, CognitoUserSession } from 'amazon-cognito-identity-js';
import { expect, it, vi } from 'vitest';
import {
  allFactors,
  appOf,
  givePhone,
  phone,
  sentCode,
  startMfaPool,
  totpOnly,
} from '../../auth/mfa-support.ts';
import { email, startPool } from '../../auth/support.ts';
import { begin, browser, call, refresh, signIn, told } from './support.ts';

/** The library names a device after its browser. */
vi.stubGlobal('navigator', { userAgent: 'a browser of the test' });

const sendCode = (user: CognitoUser, code: string, type?: string): Promise<CognitoUserSession> =>
  new Promise((resolve, reject) => {
    user.sendMFACode(code, { onSuccess: resolve, onFailure: reject }, type);
  });

const associate = (user: CognitoUser): Promise<string> =>
  new Promise((resolve, reject) => {
    user.associateSoftwareToken({ associateSecretCode: resolve, onFailure: reject });
  });

const verify = (user: CognitoUser, code: string): Promise<CognitoUserSession> =>
  new Promise((resolve, reject) => {
    user.verifySoftwareToken(code, 'a phone', { onSuccess: resolve, onFailure: reject });
  });

const choose = (user: CognitoUser, type: string): Promise<string> =>
  new Promise((resolve, reject) => {
    user.sendMFASelectionAnswer(type, {
      onSuccess: () => reject(new Error('Tokens came instead of a challenge.')),
      onFailure: reject,
      mfaRequired: resolve,
      totpRequired: resolve,
    });
  });

const preferTotp = (user: CognitoUser) =>
  told<string>((done) =>
    user.setUserMfaPreference(null, { Enabled: true, PreferredMfa: true }, done),
  );

it('sets an authenticator app up on the way in, then signs in with its codes', async () => {
  await using pool = await startMfaPool('ON', totpOnly);
  const tab = browser(pool, pool.client);
  const first = tab.page('USER_PASSWORD_AUTH');
  expect(await begin(first)).toMatchObject({ challenge: 'MFA_SETUP' });
  const app = appOf(pool, await associate(first));
  await expect(verify(first, 'abcdef')).rejects.toThrow();
  expect((await verify(first, app.code())).isValid()).toBe(true);
  const second = tab.page('USER_PASSWORD_AUTH');
  expect(await begin(second)).toMatchObject({
    challenge: 'SOFTWARE_TOKEN_MFA',
    parameters: { FRIENDLY_DEVICE_NAME: 'a phone' },
  });
  await expect(sendCode(second, app.code(), 'SOFTWARE_TOKEN_MFA')).rejects.toThrow(
    'already been used once',
  );
  expect((await sendCode(second, app.next(), 'SOFTWARE_TOKEN_MFA')).isValid()).toBe(true);
});

it('chooses a factor, and takes a code by SMS', async () => {
  await using pool = await startMfaPool('ON', allFactors);
  await givePhone(pool);
  const user = browser(pool, pool.client).page('USER_PASSWORD_AUTH');
  expect(await begin(user)).toMatchObject({ challenge: 'SELECT_MFA_TYPE' });
  expect(await choose(user, 'SMS_MFA')).toBe('SMS_MFA');
  await expect(sendCode(user, '000000')).rejects.toThrow('Invalid code or auth state');
  expect((await sendCode(user, sentCode(pool, phone))).isValid()).toBe(true);
});

it('remembers a device in place of the second factor', async () => {
  await using pool = await startMfaPool('OPTIONAL', totpOnly, {
    DeviceConfiguration: {
      ChallengeRequiredOnNewDevice: true,
      DeviceOnlyRememberedOnUserPrompt: true,
    },
  });
  const tab = browser(pool, pool.client);
  const first = tab.page();
  expect(await begin(first)).toMatchObject({ confirm: true });
  const app = appOf(pool, await associate(first));
  await verify(first, app.code());
  await preferTotp(first);
  await call<string>((callbacks) => first.setDeviceStatusRemembered(callbacks));
  const second = tab.page();
  const session = await signIn(second);
  const key = session.getAccessToken().payload.device_key;
  expect(key).toMatch(/^us-east-1_/);
  const { Devices } = await call<{ Devices: { DeviceKey: string }[] }>((callbacks) =>
    second.listDevices(10, null, callbacks),
  );
  expect(Devices.map(({ DeviceKey }) => DeviceKey)).toEqual([key]);
  // Another browser is no device of theirs.
  expect(await begin(browser(pool, pool.client).page())).toMatchObject({
    challenge: 'SOFTWARE_TOKEN_MFA',
  });
  await call<string>((callbacks) => second.forgetDevice(callbacks));
  expect(await begin(tab.page())).toMatchObject({ challenge: 'SOFTWARE_TOKEN_MFA' });
});

it('asks for both where a device does not stand for the second factor', async () => {
  await using pool = await startMfaPool('OPTIONAL', totpOnly, {
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: false },
  });
  const tab = browser(pool, pool.client);
  const first = tab.page();
  const key = (await signIn(first)).getAccessToken().payload.device_key;
  const app = appOf(pool, await associate(first));
  await verify(first, app.code());
  await preferTotp(first);
  const second = tab.page();
  expect(await begin(second)).toMatchObject({ challenge: 'SOFTWARE_TOKEN_MFA' });
  const session = await sendCode(second, app.next(), 'SOFTWARE_TOKEN_MFA');
  expect(session.getAccessToken().payload.device_key).toBe(key);
});

it('starts over with a new device after the old one was forgotten elsewhere', async () => {
  await using pool = await startPool({
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: false },
  });
  const client = await pool.createClient();
  await pool.createUser();
  const tab = browser(pool, client);
  const DeviceKey: string = (await signIn(tab.page())).getAccessToken().payload.device_key;
  const user = tab.page();
  expect((await signIn(user)).getAccessToken().payload.device_key).toBe(DeviceKey);
  const admin = { UserPoolId: pool.poolId, Username: email };
  await pool.sdk.send(new AdminForgetDeviceCommand({ ...admin, DeviceKey }));
  // This page knows the key already, and names it from the first call on.
  const session = await signIn(user);
  expect(session.getAccessToken().payload.device_key).not.toBe(DeviceKey);
  const renewed = await refresh(user, session);
  expect(renewed.getAccessToken().payload.device_key).toBe(
    session.getAccessToken().payload.device_key,
  );
});
