import { type Case, password, type Stage } from '../stage.ts';

const arn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;

/** What a function of that name answers over Lambda's Invoke API. */
export const functions: Readonly<
  Record<string, { body: string; failed?: boolean; status?: number }>
> = {
  throws: { body: '{"errorMessage":"not on the list"}', failed: true },
  mumbles: { body: '7' },
  crashes: { body: '{}', status: 500 },
};

const signUpUnder = async ({ api, newPool, newClient, newName }: Stage, name: string) => {
  const poolId = await newPool({ LambdaConfig: { PreSignUp: arn(name) } });
  const { id } = await newClient({}, poolId);
  return api('SignUp', { ClientId: id, Username: newName(), Password: password });
};

/** Functions that refuse, crash or say nothing of use. */
export const triggerCases: readonly Case[] = [
  {
    says: 'trigger threw',
    evidence: 'W',
    provoke: (stage) => signUpUnder(stage, 'throws'),
    answer: 'UserLambdaValidationException: PreSignUp failed with error not on the list.',
  },
  {
    says: 'trigger crashed',
    evidence: 'W',
    provoke: (stage) => signUpUnder(stage, 'crashes'),
    answer: /^UnexpectedLambdaException: /,
  },
  {
    says: 'bad output',
    evidence: 'W',
    provoke: (stage) => signUpUnder(stage, 'mumbles'),
    answer: 'InvalidLambdaResponseException: Unrecognizable lambda output',
  },
];
