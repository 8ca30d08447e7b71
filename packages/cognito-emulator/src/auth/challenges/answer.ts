import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { AuthParameters } from '../parameters.ts';
import type { SignInProgress } from '../progress.ts';
import type { Target } from '../target.ts';

/** What RespondToAuthChallenge and AdminRespondToAuthChallenge are given, beyond whom it is addressed to. */
export interface ChallengeAnswer {
  readonly responses: AuthParameters;
  readonly session: string | undefined;
  readonly clientMetadata: SignInProgress['clientMetadata'];
}

/** Handles the answers to one challenge: the next challenge, or tokens. */
export type AnswerHandler = (
  context: EmulatorContext,
  target: Target,
  answer: ChallengeAnswer,
) => Promise<InitiateAuthResponse>;
