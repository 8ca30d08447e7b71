import { runFlow } from '../auth/flows/flow.ts';
import { targetInPool } from '../auth/target.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html */
export const adminInitiateAuth: Handler<'AdminInitiateAuth'> = async (context, input) => {
  const target = targetInPool(context, input.UserPoolId, input.ClientId);
  const { AuthFlow, AuthParameters, ClientMetadata: clientMetadata, Session: session } = input;
  const call = { clientMetadata, session };
  return runFlow(context, target, 'administrator', AuthFlow, AuthParameters, call);
};
