import { tokenGroups } from '@gatehouse/api';
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { databaseServices } from './resources.ts';

const services = databaseServices();

/** Cognito asks before it signs a person's tokens, at each sign-in and each refresh. */
export async function handler(
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> {
  const { sub = '' } = event.request.userAttributes;
  const groupsToOverride = await tokenGroups(services, sub);
  return {
    ...event,
    response: {
      claimsAndScopeOverrideDetails: { groupOverrideDetails: { groupsToOverride } },
    },
  };
}
