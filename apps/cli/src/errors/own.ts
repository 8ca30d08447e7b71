import { exitCodes } from '../exit-codes.ts';
import { CliError, type FieldError } from './cli-error.ts';

/** The failures that only the CLI itself can find. Everything else carries a code of the API. */
export const usage = (message: string, remedy?: string) =>
  new CliError('USAGE', exitCodes.usage, message, { remedy });

export const noProfile = (message: string, remedy: string) =>
  new CliError('NO_PROFILE', exitCodes.usage, message, { remedy });

export const notSignedIn = (message = 'You are not signed in.') =>
  new CliError('NOT_SIGNED_IN', exitCodes.signedOut, message, {
    remedy: 'Sign in: gatehouse sign-in',
  });

export const sessionEnded = (message = 'Your session has ended.') =>
  new CliError('SESSION_ENDED', exitCodes.signedOut, message, {
    remedy: 'Sign in again: gatehouse sign-in',
  });

export const invalidInput = (message: string, fields: readonly FieldError[] = []) =>
  new CliError('INVALID_INPUT', exitCodes.invalid, message, { fields });

export const interrupted = () => new CliError('INTERRUPTED', exitCodes.interrupted, 'Interrupted.');

export const tokensUnsafe = (message: string, remedy: string) =>
  new CliError('TOKENS_UNSAFE', exitCodes.unexpected, message, { remedy });
