import type { Command } from 'commander';
import { createApi, createUntypedApi } from './api/client.ts';
import { fromApi } from './api/errors.ts';
import { notSignedIn } from './errors/own.ts';
import { createOutput } from './output/output.ts';
import { loadProfile } from './profile.ts';
import type { Terminal } from './terminal.ts';
import { accessToken } from './tokens/access-token.ts';
import { configFolder } from './tokens/config-folder.ts';
import { openTokenStore } from './tokens/store.ts';

/** The options that every command has. */
export interface GlobalOptions {
  readonly profile: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/** What a command works with: where it talks to, as whom, and how it answers. */
export function connect(terminal: Terminal, command: Command) {
  const options = command.optsWithGlobals<GlobalOptions>();
  const output = createOutput(terminal, options);
  const profile = loadProfile(options.profile, { env: terminal.env, cwd: terminal.cwd() });
  const store = openTokenStore(configFolder(terminal), profile);
  const onAnswer = output.detail;

  return {
    terminal,
    output,
    profile,
    store,
    /** The API as the person who is signed in. */
    api: createApi(profile, {
      onAnswer,
      token: async () => {
        const token = await accessToken(store, profile);
        if (token === null) throw notSignedIn();
        return token;
      },
    }),
    /** The API as whoever there is: what it is called for decides whether that is enough. */
    untypedApi: createUntypedApi(profile, { onAnswer, token: () => accessToken(store, profile) }),
    /** Runs calls of the API; their failures come out as the CLI's own. */
    async calling<Result>(work: () => Promise<Result>): Promise<Result> {
      try {
        return await work();
      } catch (error) {
        throw fromApi(error, profile);
      }
    },
  };
}

export type Cli = ReturnType<typeof connect>;
