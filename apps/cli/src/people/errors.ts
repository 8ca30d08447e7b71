import { errors, toErrorCode } from '@gatehouse/api';
import { apiExitCodes } from '../errors/api-exit-codes.ts';
import { CliError, type FieldError } from '../errors/cli-error.ts';
import { exitCodes } from '../exit-codes.ts';

/** A failure of the services themselves, told as the API would tell it; a missing AWS right is told as what it is. */
export function fromServices(error: unknown, requestId: string): CliError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'CredentialsProviderError' || /^AccessDenied/.test(cause.name)) {
      return new CliError(
        'NO_AWS_RIGHTS',
        exitCodes.refused,
        'AWS does not let this terminal look after people.',
        {
          requestId,
          cause: error,
          remedy:
            'Sign in to AWS with a role that may deploy the stage, then run the same command again.',
        },
      );
    }
  }
  const code = toErrorCode(error);
  return new CliError(code, apiExitCodes[code], errors[code].message, {
    requestId,
    cause: error,
    fields: fieldsOf(error),
  });
}

function fieldsOf(error: unknown): readonly FieldError[] {
  if (!(error instanceof Error) || !('fields' in error) || !Array.isArray(error.fields)) return [];
  return error.fields;
}
