import { expect, it } from 'vitest';
import { question, startRiddle } from '../riddle.ts';
import { answerChallenge, begin, beginWithout, browser } from './support.ts';

const asked = { challenge: 'CUSTOM_CHALLENGE', parameters: { question } };

it('signs in with a custom challenge alone, asked until the answer is right', async () => {
  await using pool = await startRiddle();
  const sub = await pool.createUser();
  const user = browser(pool, pool.client).page('CUSTOM_AUTH');
  expect(await beginWithout(user)).toMatchObject(asked);
  expect(await answerChallenge(user, '41')).toMatchObject(asked);
  await answerChallenge(user, '42');
  expect(user.getSignInUserSession()?.getAccessToken().payload.sub).toBe(sub);
});

it('signs in with the password by SRP first, then the challenge', async () => {
  await using pool = await startRiddle();
  const sub = await pool.createUser();
  const user = browser(pool, pool.client).page('CUSTOM_AUTH');
  await expect(begin(user, 'not-the-password')).rejects.toThrow('Incorrect username or password.');
  expect(await begin(user)).toMatchObject(asked);
  await answerChallenge(user, '42');
  expect(user.getSignInUserSession()?.getIdToken().payload.sub).toBe(sub);
});
