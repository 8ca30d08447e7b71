import {
  currentPasswordSchema,
  newPasswordSchema,
  passwordRules,
} from '@gatehouse/user-pool/validation';
import { Option } from 'commander';
import { usage } from '../errors/own.ts';
import type { Terminal } from '../terminal.ts';
import { askHidden, canAsk } from './prompt.ts';
import { firstIssue } from './validate.ts';

/**
 * `--password x` exists to be refused with a reason: a password on a command line is seen by everyone on the machine
 * (`ps`) and stays in the shell's history. Without the option the refusal would be a riddle.
 */
export const refusedPasswordOption = () =>
  new Option('--password [never]')
    .hideHelp()
    .preset('')
    .argParser(() => {
      throw usage(
        'A password is not taken from the command line: others on this machine can see it, and your shell keeps it.',
        'Type it at the prompt, or pipe it in with --password-stdin. If the one you just typed is real, change it.',
      );
    });

export const askPassword = (terminal: Terminal) =>
  askHidden(terminal, { message: 'Password', validate: firstIssue(currentPasswordSchema) });

/** Asks twice for a password that is being chosen, with the rules of the user pool in sight. */
export async function askNewPassword(terminal: Terminal, why = ''): Promise<string> {
  const rules = passwordRules.map(({ text }) => `  - ${text}\n`).join('');
  // Part of the question, so it is shown with --json as well.
  if (canAsk(terminal)) terminal.stderr.write(`${why}A password has:\n${rules}`);
  const chosen = await askHidden(terminal, {
    message: 'New password',
    validate: firstIssue(newPasswordSchema),
  });
  await askHidden(terminal, {
    message: 'The same again',
    validate: (value) => (value === chosen ? undefined : 'That is not what you typed before.'),
  });
  return chosen;
}
