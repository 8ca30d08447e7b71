import { AdminUpdateUserAttributesCommand } from '@aws-sdk/client-cognito-identity-provider';
import {
  autoSignIn,
  confirmSignIn,
  confirmSignUp,
  fetchAuthSession,
  signIn,
  signOut,
  signUp,
} from 'aws-amplify/auth';
import { afterEach, expect, it } from 'vitest';
import { email, password, startPool } from '../../auth/support.ts';
import { configure } from './support.ts';

const start = async () => {
  const pool = await startPool({
    Policies: {
      PasswordPolicy: { MinimumLength: 12 },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] },
    },
  });
  const client = await pool.createClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
  configure(pool, client);
  return pool;
};

afterEach(() => signOut());

const newestCode = (pool: Awaited<ReturnType<typeof start>>, to = email) =>
  pool.emulator.messages(to).at(-1)?.code ?? '';

it.each(['PASSWORD_SRP', 'PASSWORD'] as const)(
  'Amplify signs in with %s at once, and after a choice',
  async (preferredChallenge) => {
    await using pool = await start();
    const sub = await pool.createUser();
    const options = { authFlowType: 'USER_AUTH' as const };
    await expect(
      signIn({ username: email, password: 'wrong', options: { ...options, preferredChallenge } }),
    ).rejects.toThrow('Incorrect username or password.');
    await signIn({ username: email, password, options: { ...options, preferredChallenge } });
    expect((await fetchAuthSession()).userSub).toBe(sub);
    await signOut();

    const choice = await signIn({ username: email, options });
    expect(choice).toMatchObject({
      nextStep: {
        signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
        availableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'],
      },
    });
    expect(await confirmSignIn({ challengeResponse: preferredChallenge })).toMatchObject({
      nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_PASSWORD' },
    });
    expect(await confirmSignIn({ challengeResponse: password })).toMatchObject({
      isSignedIn: true,
    });
    expect((await fetchAuthSession()).userSub).toBe(sub);
  },
);

it('Amplify signs in with a code by mail, and by SMS after a choice', async () => {
  await using pool = await start();
  const sub = await pool.createUser();
  const options = { authFlowType: 'USER_AUTH' as const };
  const mailed = await signIn({
    username: email,
    options: { ...options, preferredChallenge: 'EMAIL_OTP' },
  });
  expect(mailed).toMatchObject({
    nextStep: {
      signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'a***@e***' },
    },
  });
  await expect(confirmSignIn({ challengeResponse: '00000000' })).rejects.toThrow('Invalid code');
  expect(await confirmSignIn({ challengeResponse: newestCode(pool) })).toMatchObject({
    isSignedIn: true,
  });
  expect((await fetchAuthSession()).userSub).toBe(sub);
  await signOut();

  const phone = '+4915112345678';
  await pool.sdk.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId: pool.poolId,
      Username: email,
      UserAttributes: [
        { Name: 'phone_number', Value: phone },
        { Name: 'phone_number_verified', Value: 'true' },
      ],
    }),
  );
  await signIn({ username: email, options });
  expect(await confirmSignIn({ challengeResponse: 'SMS_OTP' })).toMatchObject({
    nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' },
  });
  await confirmSignIn({ challengeResponse: newestCode(pool, phone) });
  expect((await fetchAuthSession()).userSub).toBe(sub);
});

it('Amplify signs up without a password, and is signed in by the confirmation', async () => {
  await using pool = await start();
  const { userId } = await signUp({
    username: email,
    options: {
      userAttributes: { email },
      autoSignIn: { authFlowType: 'USER_AUTH' },
    },
  });
  const confirmed = await confirmSignUp({ username: email, confirmationCode: newestCode(pool) });
  expect(confirmed.nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN');
  expect(await autoSignIn()).toMatchObject({ isSignedIn: true });
  expect((await fetchAuthSession()).userSub).toBe(userId);
});
