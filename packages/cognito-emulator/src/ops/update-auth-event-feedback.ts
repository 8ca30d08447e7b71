import { findUser } from '../domain/find.ts';
import { requireThreatProtection } from '../domain/threat-protection.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';

/**
 * The answer to "was that you?" in a mail about a risk. The emulator finds no risk, so it never sends the token that such
 * a mail carries: whatever comes was made up, and is refused as that. Administrators give feedback with
 * AdminUpdateAuthEventFeedback.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html
 */
export const updateAuthEventFeedback: Handler<'UpdateAuthEventFeedback'> = async (
  context,
  input,
) => {
  const { pool } = findUser(context, input.UserPoolId, input.Username);
  requireThreatProtection(pool);
  return fail('feedbackTokenInvalid');
};
