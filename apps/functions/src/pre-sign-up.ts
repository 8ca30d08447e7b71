import { maySignUp } from '@gatehouse/api';
import type { PreSignUpTriggerEvent } from 'aws-lambda';

/** Cognito asks before it makes a user. A refusal is an error, whose message Cognito passes on. */
export async function handler(event: PreSignUpTriggerEvent): Promise<PreSignUpTriggerEvent> {
  const { triggerSource, userPoolId, callerContext } = event;
  if (!(await maySignUp({ triggerSource, userPoolId, clientId: callerContext.clientId }))) {
    throw new Error('Sign-up is closed.');
  }
  return event;
}
