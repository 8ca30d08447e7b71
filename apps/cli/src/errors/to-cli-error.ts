import { CommanderError } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { CliError } from './cli-error.ts';
import { usage } from './own.ts';

/** Whatever was thrown, as a failure that can be shown. What nobody foresaw keeps its stack for `--verbose`. */
export function toCliError(error: unknown): CliError {
  if (error instanceof CliError) return error;
  if (error instanceof CommanderError) return fromCommander(error);
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new CliError('UNEXPECTED', exitCodes.unexpected, `Something unexpected: ${what}`, {
    cause: error,
    remedy: 'This is a defect. Run it again with --verbose and report what you see.',
  });
}

/** Commander quotes an unknown option as it was typed; a value behind `=` might be a password. */
function fromCommander({ code, message }: CommanderError): CliError {
  if (code === 'commander.help') return usage('A command is missing.', 'See: gatehouse --help');
  const [what = ''] = message.replace(/^error: /, '').split('\n');
  const shown = what.replace(/(--?[\w-]+)=.*$/s, "$1'").replace(/\.+$/, '');
  return usage(`${shown.charAt(0).toUpperCase()}${shown.slice(1)}.`, 'See: gatehouse --help');
}
