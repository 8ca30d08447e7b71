import { keepConfirmed, systemAuthor } from '@gatehouse/api';
import type { Context, PostConfirmationTriggerEvent } from 'aws-lambda';
import { databaseServices } from './resources.ts';

const services = databaseServices();

/** Cognito tells that somebody was confirmed. */
export async function handler(
  event: PostConfirmationTriggerEvent,
  context: Pick<Context, 'awsRequestId'>,
): Promise<PostConfirmationTriggerEvent> {
  const { sub = '', email = '', given_name, family_name } = event.request.userAttributes;
  await keepConfirmed(services, systemAuthor('post-confirmation', context.awsRequestId), {
    triggerSource: event.triggerSource,
    sub,
    email,
    givenName: given_name ?? '',
    familyName: family_name ?? '',
  });
  return event;
}
