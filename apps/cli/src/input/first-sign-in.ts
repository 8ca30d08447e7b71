import { newPasswordSchema } from '@gatehouse/user-pool/validation';
import { usage } from '../errors/own.ts';
import type { Terminal } from '../terminal.ts';
import { askNewPassword } from './password.ts';
import { readLines } from './stdin.ts';
import { check } from './validate.ts';

export type FirstSignIn = { kind: 'invitation' } | { kind: 'password'; password: string };

interface Options {
  readonly passwordStdin?: boolean;
  readonly setPassword?: boolean;
}

/** How a new person signs in first: with the mailed temporary password, or with one that is set now. */
export async function readFirstSignIn(
  terminal: Terminal,
  { passwordStdin, setPassword }: Options,
): Promise<FirstSignIn> {
  if (setPassword) return { kind: 'password', password: await askNewPassword(terminal) };
  if (!passwordStdin) return { kind: 'invitation' };
  const [password] = await readLines(terminal, 'The password');
  if (!password) throw usage('There is no password on stdin.', 'Give it on the first line.');
  return { kind: 'password', password: check(newPasswordSchema, 'password', password) };
}
