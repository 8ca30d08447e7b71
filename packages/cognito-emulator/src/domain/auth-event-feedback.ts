import type { FeedbackValueType } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { findUser } from './find.ts';
import { requireThreatProtection } from './threat-protection.ts';

interface Given {
  readonly UserPoolId: string;
  readonly Username: string;
  readonly EventId: string;
  readonly FeedbackValue: FeedbackValueType;
}

/** Writes down whether an attempt was the user's own. Nothing learns from it here. */
export const giveFeedback = (
  context: EmulatorContext,
  { UserPoolId, Username, EventId, FeedbackValue }: Given,
  provider: string,
) => {
  const { pool, user } = findUser(context, UserPoolId, Username);
  requireThreatProtection(pool);
  const { authEvents } = context.store.tables;
  const event = authEvents.get(EventId);
  if (event?.userId !== user.id) return fail('resourceNotFound', { resource: EventId });
  const feedback = { value: FeedbackValue, provider, at: context.clock.now() };
  authEvents.put({ ...event, feedback });
};
