import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloud, startLocalCloud } from '@gatehouse/local-cloud';
import { afterAll, beforeAll } from 'vitest';
import { type Run, runCli } from './run-cli.ts';
import { runHere } from './run-here.ts';

/** A terminal of somebody's own: their tokens are in nobody else's folder. */
export interface Terminal {
  run(args: readonly string[], input?: string): Promise<Run>;
  /** The same with `--json`: what it printed, or the error it told. */
  json(args: readonly string[], input?: string): Promise<{ code: number | null; value: unknown }>;
}

/** The whole product without its pages, for one file of tests. */
export function startCloud() {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-cli-cloud-'));
  const home = join(folder, 'home');
  const printed: string[] = [];
  let cloud: LocalCloud | null = null;

  const current = (): LocalCloud => {
    if (cloud === null) throw new Error('The cloud is not up.');
    return cloud;
  };

  beforeAll(async () => {
    cloud = await startLocalCloud({ home, ports: 'free', sites: false });
  }, 240_000);
  afterAll(async () => {
    await cloud?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  /** With an environment of its own, each command is a process; without, it runs here, which takes a tenth of the time. */
  function terminal(name: string, environment?: NodeJS.ProcessEnv): Terminal {
    const config = { GATEHOUSE_HOME: home, GATEHOUSE_CONFIG_HOME: join(folder, name) };
    const env = { ...config, ...environment };
    const start = environment === undefined ? runHere : runCli;
    const run = async (args: readonly string[], input?: string) => {
      const result = await start([...args, '--verbose'], { env, input });
      printed.push(result.stdout, result.stderr);
      return result;
    };
    return {
      run,
      async json(args, input) {
        const { code, stdout, stderr } = await run([...args, '--json'], input);
        return { code, value: JSON.parse(code === 0 ? stdout : stderr) };
      },
    };
  }

  async function mailTo(email: string): Promise<{ temporaryPassword: string }> {
    const url = `${current().outputs.mailbox}/messages?to=${encodeURIComponent(email)}`;
    const messages = await (await fetch(url)).json();
    const message: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
    if (typeof message !== 'object' || message === null || !('temporaryPassword' in message)) {
      throw new Error(`No mail for ${email}.`);
    }
    return { temporaryPassword: String(message.temporaryPassword) };
  }

  /** A thief's copy of the tokens that somebody has at this moment, as old as it may be. */
  function steal(
    from: string,
    to: string,
    change: (file: string) => string = (file) => file,
  ): void {
    mkdirSync(join(folder, to), { mode: 0o700 });
    const file = readFileSync(join(folder, from, 'tokens.json'), 'utf8');
    writeFileSync(join(folder, to, 'tokens.json'), change(file), { mode: 0o600 });
  }

  return { current, terminal, mailTo, printed, steal };
}
