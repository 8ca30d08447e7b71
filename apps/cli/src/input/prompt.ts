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
  return answered(
    await text({
      message,
      validate: (value) => validate(value ?? ''),
      input: terminal.stdin,
      output: terminal.stderr,
    }),
  );
}

/** Asks for a line that nobody may see: each key shows as the same mark, and a refused answer is cleared. */
export async function askHidden(
  terminal: Terminal,
  { message, validate }: Question,
): Promise<string> {
  assertTerminal(terminal, message);
  return answered(
    await password({
      message,
      validate: (value) => validate(value ?? ''),
      clearOnError: true,
      input: terminal.stdin,
      output: terminal.stderr,
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

/** The only symbol a prompt answers with says that it was cancelled. */
function answered(value: string | symbol): string {
  if (typeof value === 'symbol') throw interrupted();
  return value;
}
