import { CommanderError } from 'commander';
import { toCliError } from './errors/to-cli-error.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { createOutput } from './output/output.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line and answers with its exit code. Nothing is thrown, and the process is left to end by itself. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  // The command line may be what is wrong, so these two are looked for without parsing it.
  const options = { json: args.includes('--json'), verbose: args.includes('--verbose') };
  const output = createOutput(terminal, options);
  try {
    await createProgram(terminal, options).parseAsync(args, { from: 'user' });
    return exitCodes.ok;
  } catch (error) {
    // `--help` ends the parsing too, but is no failure.
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
    const failure = toCliError(error);
    output.fail(failure);
    return failure.exitCode;
  }
}
