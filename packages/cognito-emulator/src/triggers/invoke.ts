import { fail } from '../errors.ts';

/** Where functions are called, and for how long an answer is awaited. */
export interface LambdaTarget {
  readonly endpoint: string | undefined;
  readonly timeoutMs: number;
}

/**
 * A function that does not answer in time is asked again, twice.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html#important-lambda-considerations
 */
const attempts = 3;

/** Calls the function behind an ARN over Lambda's own Invoke API and answers what it returned. */
export const invoke = async (
  { endpoint, timeoutMs }: LambdaTarget,
  trigger: string,
  arn: string,
  event: object,
): Promise<unknown> => {
  if (endpoint === undefined)
    return fail('triggerUnavailable', { trigger, detail: 'no Lambda endpoint is configured' });
  const url = `${endpoint}/2015-03-31/functions/${encodeURIComponent(arn)}/invocations`;
  const { ok, failed, body } = await post(url, trigger, event, timeoutMs);
  if (!ok) return fail('triggerUnavailable', { trigger, detail: 'the function cannot be invoked' });
  const answer = parse(body);
  if (failed) return fail('triggerFailed', { trigger, detail: errorMessage(answer) });
  return answer;
};

const post = async (
  url: string,
  trigger: string,
  event: object,
  timeoutMs: number,
  left = attempts,
) => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-amz-invocation-type': 'RequestResponse' },
      body: JSON.stringify(event),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      ok: response.ok,
      failed: response.headers.has('x-amz-function-error'),
      body: await response.text(),
    };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    if (timedOut && left > 1) return post(url, trigger, event, timeoutMs, left - 1);
    return fail('triggerUnavailable', {
      trigger,
      detail: timedOut ? 'the function timed out' : 'the Lambda endpoint cannot be reached',
    });
  }
};

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return fail('triggerAnswerInvalid');
  }
};

/** Cognito puts the text of the thrown error into its own, and hands it to the client. */
const errorMessage = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'errorMessage' in answer
    ? String(answer.errorMessage)
    : 'Unhandled';
