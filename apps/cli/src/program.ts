import { Command, Option } from 'commander';
import { addFetch } from './commands/fetch.ts';
import { addSignIn } from './commands/sign-in.ts';
import { addSignOut } from './commands/sign-out.ts';
import { addUsersCreate } from './commands/users-create.ts';
import { addUsersList } from './commands/users-list.ts';
import { addWhoami } from './commands/whoami.ts';
import { exitCodeHelp } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** The whole command line: what there is, and nothing of what it does. */
export function createProgram(terminal: Terminal, { json }: { json: boolean }): Command {
  const program = new Command('gatehouse')
    .description('Gatehouse from the terminal.')
    .addOption(
      new Option('--profile <profile>', 'the stage: local, or the outputs file of a deployed one')
        .env('GATEHOUSE_PROFILE')
        .default('local'),
    )
    .option('--json', 'answer in JSON')
    .option('--verbose', 'say more on stderr, with request ids')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', exitCodeHelp)
    // Failures are told in one place, as a sentence or as JSON: see run.ts.
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => void (json || terminal.stderr.write(text)),
      outputError: () => {},
      getOutHasColors: () => false,
    })
    .exitOverride();

  addSignIn(program, terminal);
  addWhoami(program, terminal);
  addFetch(program, terminal);
  const users = program.command('users').description('Look after people (for admins).');
  addUsersCreate(users, terminal);
  addUsersList(users, terminal);
  addSignOut(program, terminal);
  return program;
}
