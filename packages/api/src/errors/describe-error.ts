export interface DescribedError {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly at: readonly string[];
  readonly cause?: DescribedError;
}

/**
 * An error for the log. A failed query's own message carries its parameters, people's addresses among them, so only
 * the message of what caused it is kept; a validation error's message may repeat the value.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, message: '', at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    message: isTelltale(error) ? '' : error.message,
    at: frames(error),
    ...(error.cause !== undefined &&
      error.cause !== error &&
      depth < 4 && { cause: describeError(error.cause, depth + 1) }),
  };
}

const isTelltale = (error: Error): boolean =>
  error.message.startsWith('Failed query') ||
  error.name === 'ZodError' ||
  error.name === '$ZodError';

/** The stack without its first lines, which repeat the message. */
function frames(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
