import { buildEvent, metadataOf } from './event.ts';
import { readText } from './read.ts';
import type { TriggerRunner } from './run-trigger.ts';
import type { SenderMedium, Triggers } from './triggers.ts';

/** Stands for the code in the texts that a CustomMessage function answers. */
export const codeParameter = '{####}';
/** Stands for the link in a pool that confirms by link. Recorded on AWS for every pool; other words do as well. */
export const linkParameter = '{##Click Here##}';
/** Stands for the username in an invitation. */
export const usernameParameter = '{username}';

/** As `createEmulator` takes it: told of what nobody else would hear of. */
export type Report = (line: string, error: unknown) => void;

/** The words of a message, and the message altogether. */
export const messageTriggers = (
  runner: TriggerRunner,
  region: string,
  report: Report,
): Pick<Triggers, 'customMessage' | 'hasCustomSender' | 'customSender'> => ({
  hasCustomSender: (pool, medium) => runner.has(pool, senders[medium].name),
  customSender: async (medium, source, request, code) => {
    const { name, title, type } = senders[medium];
    const details = { type, code, ...metadataOf(request) };
    const event = buildEvent(`${title}_${source}`, region, request, details, {});
    // Cognito does not wait for these, so what they throw is told to no client.
    await runner.run(request.pool, name, event).catch((error: unknown) => report(title, error));
  },
  customMessage: async (source, request) => {
    if (!runner.has(request.pool, 'customMessage')) return null;
    const details = {
      codeParameter,
      linkParameter,
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

const senders = {
  email: {
    name: 'customEmailSender',
    title: 'CustomEmailSender',
    type: 'customEmailSenderRequestV1',
  },
  sms: { name: 'customSmsSender', title: 'CustomSMSSender', type: 'customSMSSenderRequestV1' },
} as const satisfies Record<SenderMedium, object>;
