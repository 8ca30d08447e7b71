import type { Command } from 'commander';
import { type Cli, connect } from '../cli.ts';
import { CliError } from '../errors/cli-error.ts';
import { notSignedIn } from '../errors/own.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export function addSignOut(program: Command, terminal: Terminal): void {
  program
    .command('sign-out')
    .description('End the session at the API and at Cognito, and forget its tokens.')
    .action((_, command: Command) => signOut(connect(terminal, command)));
}

async function signOut(cli: Cli): Promise<void> {
  const { output, profile, store } = cli;
  if ((await store.read()) === null) throw notSignedIn();
  // The API first: it needs an access token, which ends with the refresh token at Cognito.
  const apiKnows = await ended(cli, () => cli.api.auth.signOut.mutate());
  // Read again: that call may have renewed the tokens, or found that they had ended.
  const current = await store.read();
  const { revoke } = await import('../cognito/revoke.ts');
  const cognitoKnows =
    current === null || (await ended(cli, () => revoke(profile, current.refreshToken)));
  await store.update(async () => null);
  if (!apiKnows || !cognitoKnows) throw removedHereOnly(apiKnows, cognitoKnows);
  output.result({ status: 'signed-out' }, () => 'Signed out.');
}

/** Whether the other side holds the session for ended now: because it was told, or because it already did. */
async function ended({ output, calling }: Cli, tell: () => Promise<unknown>): Promise<boolean> {
  try {
    await calling(tell);
    return true;
  } catch (error) {
    if (error instanceof CliError && error.exitCode === exitCodes.signedOut) return true;
    output.detail(error instanceof Error ? error.message : String(error));
    return false;
  }
}

function removedHereOnly(apiKnows: boolean, cognitoKnows: boolean): CliError {
  const untold = [...(apiKnows ? [] : ['the API']), ...(cognitoKnows ? [] : ['Cognito'])];
  return new CliError(
    'SIGNED_OUT_HERE_ONLY',
    exitCodes.unreachable,
    `Your tokens are removed from this machine, but ${untold.join(' and ')} could not be told.`,
    {
      remedy:
        'The session ends there by itself. If somebody may have a copy of the tokens, ask an admin to disable the account.',
    },
  );
}
