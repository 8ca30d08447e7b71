import { exitCodes } from '../exit-codes.ts';
import { CliError } from './cli-error.ts';
import { toCliError } from './to-cli-error.ts';

/** After these nobody can say whether the request was carried out. */
const ambiguous: ReadonlySet<number> = new Set([exitCodes.unreachable, exitCodes.unexpected]);

/** Runs a request under its key; when the outcome is unknown, the failure says how to find out without doing it twice. */
export async function withIdempotencyKey<Result>(
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    const error = toCliError(thrown);
    if (!ambiguous.has(error.exitCode)) throw error;
    throw new CliError(error.code, error.exitCode, error.message, {
      ...error,
      cause: error.cause,
      idempotencyKey: key,
      remedy: [
        ...(error.remedy === undefined ? [] : [error.remedy]),
        'Whether it was done is not known. The same command again with this key does it once at most:',
        `  --idempotency-key ${key}`,
      ].join('\n'),
    });
  }
}
