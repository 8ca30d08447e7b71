import { styleText } from 'node:util';
import type { CliError } from '../errors/cli-error.ts';
import type { Terminal } from '../terminal.ts';
import { escapeText, toJson } from './escape.ts';
import { redact } from './redact.ts';

interface Options {
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/**
 * Results go to stdout; everything said beside them goes to stderr, so that a pipe carries results only.
 * With `--json` stderr carries nothing but the error.
 */
export function createOutput(
  { stdout, stderr, env }: Terminal,
  { json = false, verbose = false }: Options,
) {
  const colour = (stream: { isTTY?: boolean }) =>
    stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const strong = (text: string) =>
    colour(stdout) ? styleText('bold', text, { validateStream: false }) : text;

  return {
    strong,
    /** The one result of a command: as JSON, or as the sentence or table that a person reads. */
    result(value: unknown, human: () => string): void {
      stdout.write(`${json ? toJson(value) : human()}\n`);
    },
    note(text: string): void {
      if (!json) stderr.write(`${text}\n`);
    },
    detail(text: string): void {
      if (verbose && !json) stderr.write(`${escapeText(redact(text))}\n`);
    },
    fail(error: CliError): void {
      stderr.write(`${json ? toJson({ error: describe(error) }) : explain(error, verbose)}\n`);
    },
  };
}

export type Output = ReturnType<typeof createOutput>;

const describe = ({ code, message, requestId, fields, idempotencyKey }: CliError) => ({
  code,
  message: redact(message),
  requestId,
  fields,
  ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
});

function explain(error: CliError, verbose: boolean): string {
  const cause = error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : null;
  return [
    error.message,
    ...error.fields.map(({ path, message }) => (path ? `  ${path}: ${message}` : `  ${message}`)),
    ...(error.remedy?.split('\n') ?? []),
    ...(verbose && error.requestId !== null ? [`Request ${error.requestId} (${error.code})`] : []),
    ...(verbose && error.code === 'UNEXPECTED' && cause !== null ? cause.split('\n') : []),
  ]
    .map((line) => escapeText(redact(line)))
    .join('\n');
}
