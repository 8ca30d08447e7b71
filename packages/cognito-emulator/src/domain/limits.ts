import { fail } from '../errors.ts';

/**
 * How many resources there may be, in AWS's words and by its defaults. What the API's model limits by itself is not among
 * them: the validator refuses it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html#resource-quotas
 */
export const limits = {
  'user pools in a region': 1000,
  'app clients in a user pool': 1000,
  'secrets of an app client': 2,
  'identity providers in a user pool': 300,
  'resource servers in a user pool': 25,
  'groups in a user pool': 10_000,
  'groups of a user': 100,
  'identities linked to a user': 5,
  'passkeys of a user': 20,
  'user import jobs in a user pool': 1000,
  'managed login branding styles in a user pool': 20,
  'terms documents in a user pool': 40,
  'custom domains in a region': 4,
  'custom attributes in a user pool': 50,
  'identity pools in a region': 1000,
  'user pools in an identity pool': 50,
} as const;

export type Limited = keyof typeof limits;

/**
 * Refuses one more than there may be, where there are `count` already.
 *
 * @throws LimitExceededException
 */
export function requireRoom(limited: Limited, count: number): void {
  if (count >= limits[limited]) fail('resourceLimit', { most: limits[limited], limited });
}
