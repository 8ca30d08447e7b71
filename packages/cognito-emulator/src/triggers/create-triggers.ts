import { challengeTriggers } from './challenge-triggers.ts';
import type { TriggerFunctions } from './events.ts';
import { federationTriggers } from './federation-triggers.ts';
import { messageTriggers, type Report } from './message-triggers.ts';
import { createTriggerRunner } from './run-trigger.ts';
import { signInTriggers } from './sign-in-triggers.ts';
import { signUpTriggers } from './sign-up-triggers.ts';
import { tokenTriggers } from './token-triggers.ts';
import type { Triggers } from './triggers.ts';

export interface TriggerOptions {
  /** Where Lambda's Invoke API listens, for the functions that a pool's LambdaConfig names. */
  readonly endpoint?: string | undefined;
  /** Functions of this process; they take the place of a pool's own. */
  readonly functions?: TriggerFunctions | undefined;
  readonly region: string;
  readonly timeoutMs?: number | undefined;
  readonly report?: Report | undefined;
}

/** Cognito waits this long. @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html */
const cognitoTimeoutMs = 5000;

/** Every trigger, run as functions of this process or over Lambda's Invoke API. */
export const createTriggers = ({
  endpoint,
  functions = {},
  region,
  timeoutMs = cognitoTimeoutMs,
  report = (line, error) => console.error(line, error),
}: TriggerOptions): Triggers => {
  const runner = createTriggerRunner({ endpoint, functions, timeoutMs });
  return {
    ...signUpTriggers(runner, region),
    ...signInTriggers(runner, region),
    ...challengeTriggers(runner, region),
    ...tokenTriggers(runner, region),
    ...federationTriggers(runner, region),
    ...messageTriggers(runner, region, report),
  };
};
