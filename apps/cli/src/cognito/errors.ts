import { errors, isErrorCode } from '@gatehouse/api/errors';
import { type Operation, toAuthError } from '@gatehouse/auth/cognito-errors';
import { apiExitCodes } from '../errors/api-exit-codes.ts';
import { CliError } from '../errors/cli-error.ts';
import { noProfile } from '../errors/own.ts';
import { remedies } from '../errors/remedies.ts';
import { isNetworkFailure, unreachable } from '../errors/unreachable.ts';
import type { Profile } from '../profile.ts';
import { cognitoUrl } from './client.ts';

/**
 * An exception of Cognito, or of the way there, in the codes and words that the API uses for the same thing. What is
 * nobody's doing comes back as it was.
 */
export function fromCognito(error: unknown, profile: Profile, operation: Operation): unknown {
  if (!(error instanceof Error)) return error;
  if (isNetworkFailure(error)) return unreachable(profile, cognitoUrl(profile), error);
  if (error.name === 'ResourceNotFoundException') {
    return noProfile(
      `Cognito does not know the user pool or client of stage "${profile.stage}".`,
      'The profile is older than its stage. Write it anew: `pnpm dev` does so locally.',
    );
  }
  const { code } = toAuthError(error, operation);
  if (!isErrorCode(code)) return error;
  return new CliError(code, apiExitCodes[code], errors[code].message, {
    remedy: remedies[code],
    requestId: requestIdOf(error),
    cause: error,
  });
}

function requestIdOf(error: object): string | null {
  const metadata: unknown = '$metadata' in error ? error.$metadata : null;
  if (typeof metadata !== 'object' || metadata === null || !('requestId' in metadata)) return null;
  return typeof metadata.requestId === 'string' ? metadata.requestId : null;
}
