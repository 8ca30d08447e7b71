import { newPasswordSchema } from '@gatehouse/user-pool/validation';
import { CliError } from '../errors/cli-error.ts';
import { usage } from '../errors/own.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { askNewPassword, askPassword } from './password.ts';
import { readLines } from './stdin.ts';
import { check } from './validate.ts';

/** Where a sign-in gets its passwords from. The new one is asked for only if Cognito wants it. */
export interface PasswordSource {
  current(): Promise<string>;
  chosen(): Promise<string>;
}

export async function passwordSource(
  terminal: Terminal,
  fromStdin: boolean,
): Promise<PasswordSource> {
  if (!fromStdin) {
    return {
      current: () => askPassword(terminal),
      chosen: () =>
        askNewPassword(terminal, 'This password was a temporary one. Choose your own.\n'),
    };
  }
  const [current, chosen] = await readLines(terminal, 'The password');
  if (!current) throw usage('There is no password on stdin.', "printf '%s' … | gatehouse sign-in");
  return {
    current: async () => current,
    chosen: async () => {
      if (chosen !== undefined) return check(newPasswordSchema, 'newPassword', chosen);
      throw new CliError(
        'NEW_PASSWORD_REQUIRED',
        exitCodes.invalid,
        'This password is a temporary one: your own has to be chosen with it.',
        { remedy: 'Give the new password on the second line of stdin.' },
      );
    },
  };
}
