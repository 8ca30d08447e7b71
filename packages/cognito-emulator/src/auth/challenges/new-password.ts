import type { InitiateAuthResponse } from '../../../model/api.gen.ts';
import { readableAttributes } from '../../domain/attributes.ts';
import { requiredAttributes } from '../../domain/schema.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { User, UserPool } from '../../store/types.ts';
import type { SignInProgress } from '../progress.ts';
import type { Target } from '../target.ts';
import { suspend } from './resume.ts';

export const attributePrefix = 'userAttributes.';

/** Asks for a password of the user's own, and for the required attributes that are still missing. */
export async function challengeNewPassword(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  const { sub: _, ...attributes } = readableAttributes(context, target.client, user);
  const missing = missingAttributes(target.pool, user);
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: await suspend(context, target, 'NEW_PASSWORD_REQUIRED', user, progress),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missing.map((name) => attributePrefix + name)),
      userAttributes: JSON.stringify(attributes),
    },
  };
}

/** An administrator may create a user without what the pool requires; the user gives it here. */
export function missingAttributes(
  { schema }: UserPool,
  { attributes }: Pick<User, 'attributes'>,
): readonly string[] {
  return requiredAttributes(schema).filter((name) => !attributes[name]);
}
