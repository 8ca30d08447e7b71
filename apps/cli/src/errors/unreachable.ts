import { exitCodes } from '../exit-codes.ts';
import type { Profile } from '../profile.ts';
import { CliError } from './cli-error.ts';

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** True where no answer came: nobody listens, the name is unknown, or the time ran out. */
export function isNetworkFailure(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'TimeoutError' || cause.name === 'AbortError') return true;
    if (cause instanceof AggregateError && cause.errors.some(isNetworkFailure)) return true;
    const code = 'code' in cause ? cause.code : undefined;
    if (typeof code === 'string' && (networkCodes.has(code) || code.startsWith('ERR_TLS'))) {
      return true;
    }
  }
  return false;
}

export function unreachable(profile: Profile, url: string, cause: unknown): CliError {
  return new CliError('UNREACHABLE', exitCodes.unreachable, `Nothing answers at ${url}.`, {
    cause,
    remedy:
      profile.stage === 'local'
        ? 'Is it running? Start it with: pnpm dev'
        : `Check the network, and that the outputs of stage "${profile.stage}" are current.`,
  });
}
