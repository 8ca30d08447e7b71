import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-ports.ts';

const repository = join(import.meta.dirname, '../../..');

export interface DevProcess {
  readonly home: string;
  readonly urls: { web: string; console: string; api: string; emulator: string };
  /** Everything `pnpm dev` has printed so far. */
  output(): string;
  /** SIGTERM to the process group; resolves with the exit code when it is gone. */
  stop(): Promise<number | null>;
}

/** The ports as `pnpm dev` reads them from its environment. */
async function choosePorts() {
  const [web, console, api, emulator] = await freePorts(4);
  return {
    WEB_PORT: `${web}`,
    CONSOLE_PORT: `${console}`,
    API_PORT: `${api}`,
    EMULATOR_PORT: `${emulator}`,
  };
}

const exited = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    else child.once('exit', resolve);
  });

/**
 * Starts `pnpm dev` as a person would, on free ports and a state folder of its own, and resolves when it says that it is
 * up. Rejects with everything it printed when it stops before that.
 */
export async function startDev(extra: NodeJS.ProcessEnv = {}): Promise<DevProcess> {
  const home = mkdtempSync(join(tmpdir(), 'gatehouse-e2e-'));
  const ports = await choosePorts();
  const child = spawn(process.execPath, ['packages/tooling/boot.mjs', 'dev'], {
    cwd: repository,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...ports, ...extra, GATEHOUSE_HOME: home },
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      appendFileSync(join(home, 'e2e.log'), chunk);
      if (printed.includes('Gatehouse is up')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) =>
      reject(new Error(`pnpm dev stopped with code ${code}:\n${printed}`)),
    );
  });
  const outputs = JSON.parse(readFileSync(join(home, 'outputs.json'), 'utf8')) as {
    urls: { web: string; console: string; api: string };
    cognitoEndpoint: string;
  };
  return {
    home,
    urls: { ...outputs.urls, emulator: outputs.cognitoEndpoint },
    output: () => printed,
    async stop() {
      const gone = exited(child);
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      const code = await gone;
      rmSync(home, { recursive: true, force: true });
      return code;
    },
  };
}
