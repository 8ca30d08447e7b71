import { AdminForgetDeviceCommand } from '@aws-sdk/client-cognito-identity-provider';
import {
  confirmSignIn,
  fetchAuthSession,
  fetchDevices,
  fetchMFAPreference,
  forgetDevice,
  rememberDevice,
  setUpTOTP,
  signIn,
  signOut,
  updateMFAPreference,
  verifyTOTPSetup,
} from 'aws-amplify/auth';
import { afterEach, expect, it, vi } from 'vitest';
import {
  allFactors,
  appOf,
  givePhone,
  phone,
  sentCode,
  startMfaPool,
  totpOnly,
} from '../../auth/mfa-support.ts';
import { email, password, startPool } from '../../auth/support.ts';
import { configure } from './support.ts';

/** The library names a device after its browser. */
vi.stubGlobal('navigator', { userAgent: 'a browser of the test' });

afterEach(() => signOut());

const enter = async (authFlowType?: 'USER_PASSWORD_AUTH') =>
  (await signIn({ username: email, password, options: { authFlowType } })).nextStep;
const answer = async (challengeResponse: string) =>
  (await confirmSignIn({ challengeResponse })).nextStep;

it('sets an authenticator app up and signs in with it', async () => {
  await using pool = await startMfaPool('OPTIONAL', totpOnly);
  configure(pool, pool.client);
  expect(await enter()).toEqual({ signInStep: 'DONE' });
  const { sharedSecret, getSetupUri } = await setUpTOTP();
  expect(getSetupUri('Gatehouse', email).searchParams.get('secret')).toBe(sharedSecret);
  const app = appOf(pool, sharedSecret);
  await expect(verifyTOTPSetup({ code: '12345' })).rejects.toThrow();
  await verifyTOTPSetup({ code: app.code() });
  await updateMFAPreference({ totp: 'PREFERRED' });
  expect(await fetchMFAPreference()).toEqual({ enabled: ['TOTP'], preferred: 'TOTP' });
  await signOut();
  expect(await enter()).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' });
  await expect(answer(app.code())).rejects.toMatchObject({ name: 'ExpiredCodeException' });
  expect(await answer(app.next())).toEqual({ signInStep: 'DONE' });
  await updateMFAPreference({ totp: 'DISABLED' });
  expect(await fetchMFAPreference()).toEqual({});
});

it('chooses what to set up where one is required, and sets it up on the way in', async () => {
  await using pool = await startMfaPool(
    'ON',
    { ...totpOnly, EmailMfaConfiguration: {} },
    { UsernameAttributes: undefined },
  );
  await pool.createUser('ada');
  configure(pool, pool.client);
  const begin = async () => (await signIn({ username: 'ada', password })).nextStep;
  expect(await begin()).toEqual({
    signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION',
    allowedMFATypes: ['TOTP', 'EMAIL'],
  });
  const step = await answer('TOTP');
  if (step.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error(step.signInStep);
  const app = appOf(pool, step.totpSetupDetails.sharedSecret);
  expect(await answer(app.code())).toEqual({ signInStep: 'DONE' });
  await signOut();
  expect(await begin()).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' });
  expect(await answer(app.next())).toEqual({ signInStep: 'DONE' });
});

it('sets mail up on the way in', async () => {
  await using pool = await startMfaPool(
    'ON',
    { EmailMfaConfiguration: {} },
    { UsernameAttributes: undefined, AutoVerifiedAttributes: undefined },
  );
  const client = await pool.createClient();
  await pool.createUser('bob');
  configure(pool, client);
  const { nextStep } = await signIn({ username: 'bob', password });
  expect(nextStep).toEqual({ signInStep: 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP' });
  expect(await answer('bob@example.com')).toMatchObject({
    signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
    codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'b***@e***' },
  });
  expect(await answer(sentCode(pool, 'bob@example.com'))).toEqual({ signInStep: 'DONE' });
});

it('chooses between SMS and mail', async () => {
  await using pool = await startMfaPool('ON', allFactors);
  await givePhone(pool);
  configure(pool, pool.client);
  expect(await enter('USER_PASSWORD_AUTH')).toEqual({
    signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
    allowedMFATypes: ['SMS', 'EMAIL'],
  });
  expect(await answer('SMS')).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' });
  expect(await answer(sentCode(pool, phone))).toEqual({ signInStep: 'DONE' });
});

it('remembers a device, refreshes with it, and starts over where it was forgotten', async () => {
  await using pool = await startPool({
    DeviceConfiguration: {
      ChallengeRequiredOnNewDevice: true,
      DeviceOnlyRememberedOnUserPrompt: true,
    },
  });
  const client = await pool.createClient();
  await pool.createUser();
  configure(pool, client);
  const keyOf = async (forceRefresh = false) =>
    (await fetchAuthSession({ forceRefresh })).tokens?.accessToken.payload.device_key;
  await enter();
  const key = String(await keyOf());
  expect(await keyOf(true)).toBe(key);
  await rememberDevice();
  expect(await fetchDevices()).toMatchObject([{ id: key, name: 'a browser of the test' }]);
  await signOut();
  expect(await enter()).toEqual({ signInStep: 'DONE' });
  expect(await keyOf()).toBe(key);
  await signOut();
  const admin = { UserPoolId: pool.poolId, Username: email };
  await pool.sdk.send(new AdminForgetDeviceCommand({ ...admin, DeviceKey: key }));
  expect(await enter()).toEqual({ signInStep: 'DONE' });
  expect(await keyOf()).not.toBe(key);
  await forgetDevice();
  expect(await fetchDevices()).toEqual([]);
});
