import { fail } from '../errors.ts';

/** AuthParameters and ChallengeResponses as they arrive. */
export type AuthParameters = Readonly<Record<string, string>>;

export function requireParameter(parameters: AuthParameters, parameter: string): string {
  return parameters[parameter] || fail('missingAuthParameter', { parameter });
}
