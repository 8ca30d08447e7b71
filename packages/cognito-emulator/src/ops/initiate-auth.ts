import { runFlow } from '../auth/flows/flow.ts';
import { targetOfClient } from '../auth/target.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html */
export const initiateAuth: Handler<'InitiateAuth'> = async (context, input) => {
  const target = targetOfClient(context, input.ClientId);
  const { AuthFlow, AuthParameters, ClientMetadata: clientMetadata, Session: session } = input;
  const call = { clientMetadata, session };
  return runFlow(context, target, 'client', AuthFlow, AuthParameters, call);
};
