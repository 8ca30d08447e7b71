import { errorCode, fieldErrors, requestId } from '@gatehouse/api/client';
import { TRPCClientError } from '@trpc/client';
import { apiExitCodes } from '../errors/api-exit-codes.ts';
import { CliError } from '../errors/cli-error.ts';
import { remedies } from '../errors/remedies.ts';
import { isNetworkFailure, unreachable } from '../errors/unreachable.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Profile } from '../profile.ts';

/** A failed call, as the code and words of the API; or what stood in the way of it. */
export function fromApi(error: unknown, profile: Profile): unknown {
  const code = errorCode(error);
  if (code !== null && error instanceof Error) {
    return new CliError(code, apiExitCodes[code], error.message, {
      remedy: remedies[code],
      requestId: requestId(error),
      fields: Object.entries(fieldErrors(error)).map(([path, message]) => ({ path, message })),
      cause: error,
    });
  }
  if (!(error instanceof TRPCClientError)) return error;
  // The token is looked for while the call is made, and its failures are our own already.
  if (error.cause instanceof CliError) return error.cause;
  if (isNetworkFailure(error)) return unreachable(profile, profile.urls.api, error);
  return new CliError(
    'UNREACHABLE',
    exitCodes.unreachable,
    `${profile.urls.api} answered, but not as Gatehouse's API does.`,
    {
      remedy: 'Check the `urls.api` of the profile, and what stands at that address.',
      cause: error,
    },
  );
}
