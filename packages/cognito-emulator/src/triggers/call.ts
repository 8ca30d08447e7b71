import { fail } from '../errors.ts';

/**
 * Calls a function of this process as Lambda would: with a copy of the event, in a limited time, and with what it throws
 * told to the client. It is not asked again: a function that hangs here would hang again.
 */
export const call = async (
  run: (event: object) => unknown,
  trigger: string,
  event: object,
  timeoutMs: number,
): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), timeoutMs);
  });
  try {
    const answer = await Promise.race([Promise.resolve(run(structuredClone(event))), timeout]);
    if (answer !== late) return answer;
  } catch (error) {
    return fail('triggerFailed', {
      trigger,
      detail: error instanceof Error ? error.message : String(error),
    });
  } finally {
    clearTimeout(timer);
  }
  return fail('triggerUnavailable', { trigger, detail: 'the function timed out' });
};

const late = Symbol('late');
