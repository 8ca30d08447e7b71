import { emailSchema } from '@gatehouse/user-pool/validation';
import type { Command } from 'commander';
import { type Cli, connect } from '../cli.ts';
import { refusedPasswordOption } from '../input/password.ts';
import { ask } from '../input/prompt.ts';
import { passwordSource } from '../input/sign-in-passwords.ts';
import { check, firstIssue } from '../input/validate.ts';
import { escapeText } from '../output/escape.ts';
import type { Terminal } from '../terminal.ts';
import { audienceOf, type SignIn } from '../tokens/store.ts';

interface Options {
  readonly email?: string;
  readonly passwordStdin?: boolean;
}

export function addSignIn(program: Command, terminal: Terminal): void {
  program
    .command('sign-in')
    .description('Sign in with Cognito. The password is never sent, only proved (SRP).')
    .option('--email <email>', 'who; asked for when left out')
    .option(
      '--password-stdin',
      'read the password from stdin; on a second line the new one, for a first sign-in',
    )
    .addOption(refusedPasswordOption())
    .action((options: Options, command: Command) =>
      signIn(connect(terminal, command), terminal, options),
    );
}

async function signIn(cli: Cli, terminal: Terminal, options: Options): Promise<void> {
  const { output, profile, store } = cli;
  // Before anything is asked: what cannot be kept need not be proved.
  const replaced = await store.read();
  const passwords = await passwordSource(terminal, options.passwordStdin === true);
  const email = check(emailSchema, 'email', options.email ?? (await askEmail(terminal)));
  const { proveWhoYouAre } = await import('../cognito/prove.ts');
  const { tokens, passwordChosen } = await proveWhoYouAre(profile, email, passwords);

  const signedIn = { email, ...tokens, ...audienceOf(profile), signedInAt: Date.now() };
  await store.update(async () => signedIn);
  await revokeReplaced(cli, replaced);

  output.result({ status: 'signed-in', email, stage: profile.stage, passwordChosen }, () =>
    [
      ...(passwordChosen ? ['Your new password is set.'] : []),
      `Signed in to ${escapeText(profile.stage)} as ${escapeText(email)}.`,
    ].join('\n'),
  );
}

const askEmail = (terminal: Terminal) =>
  ask(terminal, { message: 'Email', validate: firstIssue(emailSchema) });

/** The sign-in before this one is of no use to anybody but a thief. That it could not be ended fails nothing. */
async function revokeReplaced({ output, profile }: Cli, replaced: SignIn | null): Promise<void> {
  if (replaced === null) return;
  const { revoke } = await import('../cognito/revoke.ts');
  try {
    await revoke(profile, replaced.refreshToken);
  } catch {
    output.detail('The sign-in before this one could not be ended; it ends by itself.');
  }
}
