import * as z from 'zod';
import type { LambdaConfigType } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import { buildEvent } from './event.ts';
import { invoke } from './invoke.ts';
import type { PreSignUpAnswer, TriggerRequest, Triggers } from './triggers.ts';

const flag = z.boolean().nullish().transform(Boolean);

const preSignUpEvent = z.object({
  response: z.object({ autoConfirmUser: flag, autoVerifyEmail: flag, autoVerifyPhone: flag }),
});

const nothing: PreSignUpAnswer = {
  autoConfirmUser: false,
  autoVerifyEmail: false,
  autoVerifyPhone: false,
};

type TriggerName = 'PreSignUp' | 'PostConfirmation';

/** Triggers that run the functions named in the pool's LambdaConfig. */
export const createLambdaTriggers = (endpoint: string | undefined, region: string): Triggers => {
  const run = async (
    trigger: TriggerName,
    arn: NonNullable<LambdaConfigType[TriggerName]>,
    source: string,
    request: TriggerRequest,
    response: object,
  ) => invoke(endpoint, trigger, arn, buildEvent(source, region, request, response));

  return {
    preSignUp: async (source, request) => {
      const arn = request.pool.settings.LambdaConfig?.PreSignUp;
      if (!arn) return nothing;
      const answer = preSignUpEvent.safeParse(
        await run('PreSignUp', arn, source, request, { ...nothing }),
      );
      return answer.success ? answer.data.response : fail('triggerAnswerInvalid');
    },
    postConfirmation: async (source, request) => {
      const arn = request.pool.settings.LambdaConfig?.PostConfirmation;
      if (!arn) return;
      const answer = await run('PostConfirmation', arn, source, request, {});
      if (typeof answer !== 'object' || answer === null) fail('triggerAnswerInvalid');
    },
  };
};
