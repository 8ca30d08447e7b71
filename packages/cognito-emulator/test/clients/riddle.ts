import { startPool } from '../auth/support.ts';
import { recordTriggers } from '../triggers/support.ts';

export const question = '6 x 7';

/** A pool with a custom sign-in: the password where the client sends SRP_A, then a riddle until it is solved. */
export async function startRiddle() {
  const recorder = recordTriggers({
    defineAuthChallenge: (event) => {
      const last = event.request.session.at(-1);
      if (last?.challengeName === 'SRP_A') event.response.challengeName = 'PASSWORD_VERIFIER';
      else if (last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult)
        event.response.issueTokens = true;
      else event.response.challengeName = 'CUSTOM_CHALLENGE';
      return event;
    },
    createAuthChallenge: (event) => {
      event.response.publicChallengeParameters = { question };
      return event;
    },
    verifyAuthChallengeResponse: (event) => {
      event.response.answerCorrect = event.request.challengeAnswer === '42';
      return event;
    },
  });
  const pool = await startPool({}, undefined, recorder.triggers);
  const client = await pool.createClient({ ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] });
  return Object.assign(pool, { client, recorder });
}
