import type { TriggerEvents, TriggerFunctions } from '../../src/index.ts';

type Recorded = TriggerEvents[keyof TriggerEvents];

/** Functions that answer what they were asked, and remember it; `functions` take the place of those. */
export function recordTriggers(functions: TriggerFunctions = {}) {
  const events: Recorded[] = [];
  const record =
    <Event extends Recorded>(decide?: (event: Event) => Event | Promise<Event>) =>
    (event: Event) => {
      events.push(structuredClone(event));
      return decide ? decide(event) : event;
    };
  const triggers: TriggerFunctions = {
    preSignUp: record(functions.preSignUp),
    postConfirmation: record(functions.postConfirmation),
    preAuthentication: record(functions.preAuthentication),
    postAuthentication: record(functions.postAuthentication),
    customMessage: record(functions.customMessage),
    ...(functions.preTokenGenerationV2
      ? { preTokenGenerationV2: record(functions.preTokenGenerationV2) }
      : { preTokenGeneration: record(functions.preTokenGeneration) }),
    ...(functions.customEmailSender && {
      customEmailSender: record(functions.customEmailSender),
    }),
    ...(functions.customSmsSender && { customSmsSender: record(functions.customSmsSender) }),
    ...(functions.userMigration && { userMigration: record(functions.userMigration) }),
    ...(functions.defineAuthChallenge && {
      defineAuthChallenge: record(functions.defineAuthChallenge),
    }),
    ...(functions.createAuthChallenge && {
      createAuthChallenge: record(functions.createAuthChallenge),
    }),
    ...(functions.verifyAuthChallengeResponse && {
      verifyAuthChallengeResponse: record(functions.verifyAuthChallengeResponse),
    }),
    ...(functions.inboundFederation && {
      inboundFederation: record(functions.inboundFederation),
    }),
  };
  return { triggers, events, sources: () => events.map(({ triggerSource }) => triggerSource) };
}
