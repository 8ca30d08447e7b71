import type { LambdaConfigType } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import { buildEvent } from './event.ts';
import { invoke } from './invoke.ts';
import type { PreSignUpAnswer, TriggerRequest, Triggers } from './triggers.ts';

const nothing: PreSignUpAnswer = {
  autoConfirmUser: false,
  autoVerifyEmail: false,
  autoVerifyPhone: false,
};

type TriggerName = 'PreSignUp' | 'PostConfirmation';

/** Cognito waits this long. @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html */
const cognitoTimeoutMs = 5000;

/** Triggers that run the functions named in the pool's LambdaConfig. */
export const createLambdaTriggers = (
  endpoint: string | undefined,
  region: string,
  timeoutMs = cognitoTimeoutMs,
): Triggers => {
  const run = async (
    trigger: TriggerName,
    arn: NonNullable<LambdaConfigType[TriggerName]>,
    source: string,
    request: TriggerRequest,
    response: object,
  ) => invoke({ endpoint, timeoutMs }, trigger, arn, buildEvent(source, region, request, response));

  return {
    preSignUp: async (source, request) => {
      const arn = request.pool.settings.LambdaConfig?.PreSignUp;
      if (!arn) return nothing;
      return readAnswer(await run('PreSignUp', arn, source, request, { ...nothing }));
    },
    postConfirmation: async (source, request) => {
      const arn = request.pool.settings.LambdaConfig?.PostConfirmation;
      if (!arn) return;
      const answer = await run('PostConfirmation', arn, source, request, {});
      if (!isObject(answer)) fail('triggerAnswerInvalid');
    },
  };
};

/** A function returns the event that it was given, with its decisions under `response`. */
const readAnswer = (event: unknown): PreSignUpAnswer => {
  const response = isObject(event) ? event.response : undefined;
  if (!isObject(response)) return fail('triggerAnswerInvalid');
  const flag = (name: keyof PreSignUpAnswer) => {
    const value = response[name] ?? false;
    return typeof value === 'boolean' ? value : fail('triggerAnswerInvalid');
  };
  return {
    autoConfirmUser: flag('autoConfirmUser'),
    autoVerifyEmail: flag('autoVerifyEmail'),
    autoVerifyPhone: flag('autoVerifyPhone'),
  };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
