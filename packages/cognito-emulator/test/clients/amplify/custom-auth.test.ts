import { confirmSignIn, fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { afterEach, expect, it } from 'vitest';
import { setMfa, setUpApp, totpOnly } from '../../auth/mfa-support.ts';
import { email, password } from '../../auth/support.ts';
import { question, startRiddle } from '../riddle.ts';
import { configure } from './support.ts';

const start = async () => {
  const pool = await startRiddle();
  configure(pool, pool.client);
  return pool;
};

afterEach(() => signOut());

const challenged = {
  isSignedIn: false,
  nextStep: {
    signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
    additionalInfo: { question },
  },
};

it('Amplify signs in with a custom challenge alone', async () => {
  await using pool = await start();
  const sub = await pool.createUser();
  const options = { authFlowType: 'CUSTOM_WITHOUT_SRP' as const };
  expect(await signIn({ username: email, options })).toMatchObject(challenged);
  expect(await confirmSignIn({ challengeResponse: '41' })).toMatchObject(challenged);
  expect(await confirmSignIn({ challengeResponse: '42' })).toMatchObject({ isSignedIn: true });
  expect((await fetchAuthSession()).userSub).toBe(sub);
});

it('Amplify signs in with the password by SRP first, then the challenge', async () => {
  await using pool = await start();
  const sub = await pool.createUser();
  const options = { authFlowType: 'CUSTOM_WITH_SRP' as const };
  await expect(signIn({ username: email, password: 'wrong', options })).rejects.toThrow(
    'Incorrect username or password.',
  );
  pool.recorder.events.length = 0;
  expect(await signIn({ username: email, password, options })).toMatchObject(challenged);
  expect(pool.recorder.events.at(-1)?.request).toMatchObject({
    session: [
      { challengeName: 'SRP_A', challengeResult: true },
      { challengeName: 'PASSWORD_VERIFIER', challengeResult: true },
    ],
  });
  expect(await confirmSignIn({ challengeResponse: '42' })).toMatchObject({ isSignedIn: true });
  expect((await fetchAuthSession()).userSub).toBe(sub);
});

it('Amplify gives the code of an app in between, which the functions are told of', async () => {
  await using pool = await start();
  await setMfa(pool, 'OPTIONAL', totpOnly);
  const sub = await pool.createUser();
  const client = await pool.createClient();
  const app = await setUpApp(pool, (await pool.tokens(client)).AccessToken);
  const options = { authFlowType: 'CUSTOM_WITH_SRP' as const };
  expect(await signIn({ username: email, password, options })).toMatchObject({
    nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' },
  });
  await expect(confirmSignIn({ challengeResponse: '000000' })).rejects.toThrow(
    'Invalid code received for user',
  );
  expect(await confirmSignIn({ challengeResponse: app.next() })).toMatchObject(challenged);
  expect(pool.recorder.events.at(-1)?.request).toMatchObject({
    session: ['SRP_A', 'PASSWORD_VERIFIER', 'SOFTWARE_TOKEN_MFA'].map((challengeName) => ({
      challengeName,
      challengeResult: true,
    })),
  });
  expect(await confirmSignIn({ challengeResponse: '42' })).toMatchObject({ isSignedIn: true });
  expect((await fetchAuthSession()).userSub).toBe(sub);
});
