import type { Command } from 'commander';
import { connect } from '../cli.ts';
import { notSignedIn } from '../errors/own.ts';
import { escapeText } from '../output/escape.ts';
import type { Terminal } from '../terminal.ts';

export function addWhoami(program: Command, terminal: Terminal): void {
  program
    .command('whoami')
    .description('Say who is signed in, and where.')
    .action((_, command: Command) => whoami(terminal, command));
}

async function whoami(terminal: Terminal, command: Command): Promise<void> {
  const { api, calling, output, profile, store } = connect(terminal, command);
  if ((await store.read()) === null) throw notSignedIn();
  const person = await calling(() => api.me.get.query());
  output.result({ person, stage: profile.stage, api: profile.urls.api }, () =>
    [
      escapeText(`${person.givenName} ${person.familyName} <${person.email}>`),
      `${person.role} on ${escapeText(profile.stage)} (${profile.urls.api})`,
    ].join('\n'),
  );
}
