import { buildEvent, metadataOf } from './event.ts';
import { readText } from './read.ts';
import type { TriggerRunner } from './run-trigger.ts';
import type { Triggers } from './triggers.ts';

/** Stands for the code in the texts that a CustomMessage function answers. */
export const codeParameter = '{####}';
/** Stands for the username in an invitation. */
export const usernameParameter = '{username}';

/** The words of a message. */
export const messageTriggers = (
  runner: TriggerRunner,
  region: string,
): Pick<Triggers, 'customMessage'> => ({
  customMessage: async (source, request) => {
    if (!runner.has(request.pool, 'customMessage')) return null;
    const details = {
      codeParameter,
      usernameParameter: source === 'AdminCreateUser' ? usernameParameter : null,
      ...metadataOf(request),
    };
    const unsaid = { smsMessage: null, emailMessage: null, emailSubject: null };
    const event = buildEvent(`CustomMessage_${source}`, region, request, details, unsaid);
    const answer = await runner.run(request.pool, 'customMessage', event);
    return {
      smsMessage: readText(answer, 'smsMessage'),
      emailMessage: readText(answer, 'emailMessage'),
      emailSubject: readText(answer, 'emailSubject'),
    };
  },
});
