import { confirmSignIn, fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { afterEach, expect, it } from 'vitest';
import { setMfa, setUpApp, totpOnly } from '../../auth/mfa-support.ts';
import { email, password, startPool } from '../../auth/support.ts';
import { recordTriggers } from '../../triggers/support.ts';
import { configure } from './support.ts';

/** The password where the client sends SRP_A, then one riddle. */
const start = async () => {
  const recorder = recordTriggers({
    defineAuthChallenge: (event) => {
      const last = event.request.session.at(-1)?.challengeName;
      if (last === 'SRP_A') event.response.challengeName = 'PASSWORD_VERIFIER';
      else if (last === 'CUSTOM_CHALLENGE') event.response.issueTokens = true;
      else event.response.challengeName = 'CUSTOM_CHALLENGE';
      return event;
    },
    createAuthChallenge: (event) => {
      event.response.publicChallengeParameters = { question: '6 x 7' };
      return event;
    },
    verifyAuthChallengeResponse: (event) => {
      event.response.answerCorrect = event.request.challengeAnswer === '42';
      return event;
    },
  });
  const pool = await startPool({}, undefined, recorder.triggers);
  const client = await pool.createClient({ ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] });
  configure(pool, client);
  return Object.assign(pool, { recorder });
};

afterEach(() => signOut());

const challenged = {
  isSignedIn: false,
  nextStep: {
    signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
    additionalInfo: { question: '6 x 7' },
  },
};

it('Amplify signs in with a custom challenge alone', async () => {
  await using pool = await start();
  const sub = await pool.createUser();
  const options = { authFlowType: 'CUSTOM_WITHOUT_SRP' as const };
  expect(await signIn({ username: email, options })).toMatchObject(challenged);
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
