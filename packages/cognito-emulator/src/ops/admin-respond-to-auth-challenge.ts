import { respond } from '../auth/respond.ts';
import { targetInPool } from '../auth/target.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRespondToAuthChallenge.html */
export const adminRespondToAuthChallenge: Handler<'AdminRespondToAuthChallenge'> = async (
  context,
  input,
) => {
  const target = targetInPool(context, input.UserPoolId, input.ClientId);
  return respond(context, target, input.ChallengeName, {
    responses: input.ChallengeResponses ?? {},
    session: input.Session,
    clientMetadata: input.ClientMetadata,
  });
};
