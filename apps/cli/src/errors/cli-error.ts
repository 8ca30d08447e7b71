import type { ExitCode } from '../exit-codes.ts';

export interface FieldError {
  readonly path: string;
  readonly message: string;
}

interface Details {
  /** What to do next, for a person. */
  readonly remedy?: string;
  readonly requestId?: string | null;
  readonly fields?: readonly FieldError[];
  /** Set when the outcome is unknown: the same key again is the same request. */
  readonly idempotencyKey?: string;
  readonly cause?: unknown;
}

/** A failure that a person and a script both understand. */
export class CliError extends Error {
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly remedy: string | undefined;
  readonly requestId: string | null;
  readonly fields: readonly FieldError[];
  readonly idempotencyKey: string | undefined;

  constructor(code: string, exitCode: ExitCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.name = 'CliError';
    this.code = code;
    this.exitCode = exitCode;
    this.remedy = details.remedy;
    this.requestId = details.requestId ?? null;
    this.fields = details.fields ?? [];
    this.idempotencyKey = details.idempotencyKey;
  }
}
