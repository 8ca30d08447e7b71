import { password, text } from '@clack/prompts';
import { interrupted, usage } from '../errors/own.ts';
import type { Terminal } from '../terminal.ts';

type Validate = (value: string) => string | undefined;

interface Question {
  readonly message: string;
  readonly validate: Validate;
}

/** True where somebody can be asked: prompts are written to stderr, so stdout may be a pipe. */
export const canAsk = ({ stdin, stderr }: Terminal): boolean =>
  stdin.isTTY === true && stderr.isTTY === true;

/** Asks for a line that may be seen. */
export async function ask(terminal: Terminal, { message, validate }: Question): Promise<string> {
  assertTerminal(terminal, message);
  return await answered((signal) =>
    text({
      message,
      validate: (value) => validate(value ?? ''),
      input: terminal.stdin,
      output: terminal.stderr,
      signal,
    }),
  );
}

/** Asks for a line that nobody may see: each key shows as the same mark, and a refused answer is cleared. */
export async function askHidden(
  terminal: Terminal,
  { message, validate }: Question,
): Promise<string> {
  assertTerminal(terminal, message);
  return await answered((signal) =>
    password({
      message,
      validate: (value) => validate(value ?? ''),
      clearOnError: true,
      input: terminal.stdin,
      output: terminal.stderr,
      signal,
    }),
  );
}

function assertTerminal(terminal: Terminal, message: string): void {
  if (canAsk(terminal)) return;
  throw usage(
    `There is no terminal to ask on (${message}).`,
    'Give passwords with --password-stdin, and everything else as options.',
  );
}

/**
 * Ctrl-C reaches a prompt as a key. A signal from elsewhere would end the process with the cursor still hidden, so it
 * cancels the prompt instead. The only symbol a prompt answers with says that it was cancelled.
 */
async function answered(
  question: (signal: AbortSignal) => Promise<string | symbol>,
): Promise<string> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.once(name, cancel);
  try {
    const value = await question(controller.signal);
    if (typeof value === 'symbol') throw interrupted();
    return value;
  } finally {
    for (const name of signals) process.off(name, cancel);
  }
}
