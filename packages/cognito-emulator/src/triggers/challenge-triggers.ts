import { fail } from '../errors.ts';
import type { UserPool } from '../store/types.ts';
import { buildEvent, foundOf, metadataOf } from './event.ts';
import type { TriggerName } from './events.ts';
import { readFlag, readStrings, readText } from './read.ts';
import type { TriggerRunner } from './run-trigger.ts';
import type { Triggers } from './triggers.ts';

/** The three functions that make up a custom sign-in. Unlike the others they must be there. */
export const challengeTriggers = (
  runner: TriggerRunner,
  region: string,
): Pick<
  Triggers,
  'defineAuthChallenge' | 'createAuthChallenge' | 'verifyAuthChallengeResponse'
> => {
  const require = (pool: UserPool, name: TriggerName) => {
    if (!runner.has(pool, name)) fail('customAuthNotConfigured');
  };
  return {
    defineAuthChallenge: async (request, session) => {
      require(request.pool, 'defineAuthChallenge');
      const details = { session: [...session], ...metadataOf(request), ...foundOf(request) };
      const undecided = { challengeName: null, issueTokens: null, failAuthentication: null };
      const source = 'DefineAuthChallenge_Authentication';
      const event = buildEvent(source, region, request, details, undecided);
      const answer = await runner.run(request.pool, 'defineAuthChallenge', event);
      return {
        challengeName: readText(answer, 'challengeName'),
        issueTokens: readFlag(answer, 'issueTokens'),
        failAuthentication: readFlag(answer, 'failAuthentication'),
      };
    },
    createAuthChallenge: async (request, challengeName, session) => {
      require(request.pool, 'createAuthChallenge');
      const details = {
        challengeName,
        session: [...session],
        ...metadataOf(request),
        ...foundOf(request),
      };
      const empty = {
        publicChallengeParameters: null,
        privateChallengeParameters: null,
        challengeMetadata: null,
      };
      const source = 'CreateAuthChallenge_Authentication';
      const event = buildEvent(source, region, request, details, empty);
      const answer = await runner.run(request.pool, 'createAuthChallenge', event);
      return {
        publicParameters: readStrings(answer, 'publicChallengeParameters'),
        privateParameters: readStrings(answer, 'privateChallengeParameters'),
        metadata: readText(answer, 'challengeMetadata'),
      };
    },
    verifyAuthChallengeResponse: async (request, privateParameters, challengeAnswer) => {
      require(request.pool, 'verifyAuthChallengeResponse');
      const details = {
        privateChallengeParameters: { ...privateParameters },
        challengeAnswer,
        ...metadataOf(request),
        ...foundOf(request),
      };
      const source = 'VerifyAuthChallengeResponse_Authentication';
      const event = buildEvent(source, region, request, details, { answerCorrect: null });
      const answer = await runner.run(request.pool, 'verifyAuthChallengeResponse', event);
      return readFlag(answer, 'answerCorrect');
    },
  };
};
