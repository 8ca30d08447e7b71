import { findAddressee, simulatedContact } from '../domain/addressee.ts';
import { countAttempt } from '../domain/attempts.ts';
import { issueCode } from '../domain/codes.ts';
import { requireLinkTarget } from '../domain/confirmation-link.ts';
import { contactToVerify, describeDelivery, sendCode } from '../domain/delivery.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';

/**
 * A new code for somebody who has signed up; the one before it is worthless. Clients that hide who exists are told of a
 * delivery for anybody.
 *
 * @throws InvalidParameterException for somebody confirmed, LimitExceededException for too many within an hour
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html
 */
export const resendConfirmationCode: Handler<'ResendConfirmationCode'> = async (context, input) => {
  const { pool, client, user, subject } = await findAddressee(context, input);
  if (user && user.status !== 'UNCONFIRMED') fail('alreadyConfirmed');
  countAttempt(context, subject, 'ResendConfirmationCode');
  if (!user) {
    const nowhere = simulatedContact(input.Username, subject);
    issueCode(context, subject, 'sign-up', nowhere.attribute, nowhere.value);
    return { CodeDeliveryDetails: describeDelivery(nowhere) };
  }
  requireLinkTarget(context, pool);
  const contact = contactToVerify(pool, user) ?? fail('resendWithoutContact');
  const details = await sendCode(context, pool, user, 'sign-up', 'resend', contact, {
    source: 'ResendCode',
    clientId: client.id,
    clientMetadata: input.ClientMetadata,
  });
  return { CodeDeliveryDetails: details };
};
