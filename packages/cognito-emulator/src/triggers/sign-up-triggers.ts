import { buildEvent, metadataOf } from './event.ts';
import { readFlag } from './read.ts';
import type { TriggerRunner } from './run-trigger.ts';
import type { Triggers } from './triggers.ts';

/** Around becoming a user. */
export const signUpTriggers = (
  runner: TriggerRunner,
  region: string,
): Pick<Triggers, 'preSignUp' | 'postConfirmation'> => ({
  preSignUp: async (source, request) => {
    const nothing = { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false };
    if (!runner.has(request.pool, 'preSignUp')) return nothing;
    const details = {
      // There is no user yet: only what was given is told, and that nothing was, as null.
      userAttributes: { ...request.user?.attributes },
      validationData: request.validationData ? { ...request.validationData } : null,
      ...metadataOf(request),
    };
    const event = buildEvent(source, region, request, details, nothing);
    const answer = await runner.run(request.pool, 'preSignUp', event);
    return {
      autoConfirmUser: readFlag(answer, 'autoConfirmUser'),
      autoVerifyEmail: readFlag(answer, 'autoVerifyEmail'),
      autoVerifyPhone: readFlag(answer, 'autoVerifyPhone'),
    };
  },
  postConfirmation: async (source, request) => {
    if (!runner.has(request.pool, 'postConfirmation')) return;
    const event = buildEvent(source, region, request, metadataOf(request), {});
    await runner.run(request.pool, 'postConfirmation', event);
  },
});
