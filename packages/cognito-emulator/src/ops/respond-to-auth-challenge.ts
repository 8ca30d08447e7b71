import { respond } from '../auth/respond.ts';
import { targetOfClient } from '../auth/target.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const respondToAuthChallenge: Handler<'RespondToAuthChallenge'> = async (context, input) => {
  const target = targetOfClient(context, input.ClientId);
  return respond(context, target, input.ChallengeName, {
    responses: input.ChallengeResponses ?? {},
    session: input.Session,
    clientMetadata: input.ClientMetadata,
  });
};
