import type { LambdaConfigType } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { UserPool } from '../store/types.ts';
import { call } from './call.ts';
import type { TriggerEvents, TriggerFunctions, TriggerName } from './events.ts';
import { invoke } from './invoke.ts';
import { type Answer, isObject } from './read.ts';

export interface RunnerOptions {
  /** Where Lambda's Invoke API listens. */
  readonly endpoint: string | undefined;
  readonly functions: TriggerFunctions;
  readonly timeoutMs: number;
}

/** Runs the pool's function of that name and answers its `response`. */
export interface TriggerRunner {
  has(pool: UserPool, name: TriggerName): boolean;
  run<Name extends TriggerName>(
    pool: UserPool,
    name: Name,
    event: TriggerEvents[Name],
  ): Promise<Answer>;
}

/** A function of this process takes the place of the pool's Lambda function of the same name. */
export const createTriggerRunner = (options: RunnerOptions): TriggerRunner => ({
  has: (pool, name) => options.functions[name] !== undefined || arnOf(pool, name) !== undefined,
  run: async (pool, name, event) => {
    const local = options.functions[name];
    const trigger = triggers[name].title;
    const answer = local
      ? // The table pairs each name with its own event; the compiler cannot follow that through the lookup.
        await call(local as (event: object) => unknown, trigger, event, options.timeoutMs)
      : await invoke(options, trigger, arnOf(pool, name) ?? '', event);
    // A function returns the event that it was given, with its decisions under `response`.
    const response = isObject(answer) ? answer.response : undefined;
    return isObject(response) ? response : fail('triggerAnswerInvalid');
  },
});

const arnOf = ({ settings }: UserPool, name: TriggerName): string | undefined =>
  triggers[name].arn(settings.LambdaConfig ?? {});

interface TriggerRow {
  /** As Cognito calls it in its errors. */
  readonly title: string;
  readonly arn: (config: LambdaConfigType) => string | undefined;
}

/** A pool may name its token function in the old place and in the new one; then the new one holds. */
const tokenRow = (version: 'V1_0' | 'V2_0' | 'V3_0'): TriggerRow => ({
  title: 'PreTokenGeneration',
  arn: ({ PreTokenGeneration, PreTokenGenerationConfig }) => {
    if (!PreTokenGenerationConfig) return version === 'V1_0' ? PreTokenGeneration : undefined;
    const { LambdaArn, LambdaVersion } = PreTokenGenerationConfig;
    return LambdaVersion === version ? LambdaArn : undefined;
  },
});

const triggers: Readonly<Record<TriggerName, TriggerRow>> = {
  preSignUp: { title: 'PreSignUp', arn: (config) => config.PreSignUp },
  postConfirmation: { title: 'PostConfirmation', arn: (config) => config.PostConfirmation },
  preAuthentication: { title: 'PreAuthentication', arn: (config) => config.PreAuthentication },
  postAuthentication: { title: 'PostAuthentication', arn: (config) => config.PostAuthentication },
  preTokenGeneration: tokenRow('V1_0'),
  preTokenGenerationV2: tokenRow('V2_0'),
  preTokenGenerationV3: tokenRow('V3_0'),
  customMessage: { title: 'CustomMessage', arn: (config) => config.CustomMessage },
  customEmailSender: {
    title: 'CustomEmailSender',
    arn: (config) => config.CustomEmailSender?.LambdaArn,
  },
  customSmsSender: {
    title: 'CustomSMSSender',
    arn: (config) => config.CustomSMSSender?.LambdaArn,
  },
  userMigration: { title: 'UserMigration', arn: (config) => config.UserMigration },
  defineAuthChallenge: {
    title: 'DefineAuthChallenge',
    arn: (config) => config.DefineAuthChallenge,
  },
  createAuthChallenge: {
    title: 'CreateAuthChallenge',
    arn: (config) => config.CreateAuthChallenge,
  },
  verifyAuthChallengeResponse: {
    title: 'VerifyAuthChallengeResponse',
    arn: (config) => config.VerifyAuthChallengeResponse,
  },
  inboundFederation: {
    title: 'InboundFederation',
    arn: (config) => config.InboundFederation?.LambdaArn,
  },
};
