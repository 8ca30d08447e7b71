import { giveFeedback } from '../domain/auth-event-feedback.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateAuthEventFeedback.html */
export const adminUpdateAuthEventFeedback: Handler<'AdminUpdateAuthEventFeedback'> = async (
  context,
  input,
) => {
  giveFeedback(context, input, 'Admin');
  return {};
};
