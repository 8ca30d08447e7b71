import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Pool } from '../../auth/support.ts';

const run = promisify(execFile);
const manifest = createRequire(import.meta.url).resolve('@aws-cdk/asset-awscli-v1/package.json');
const cache = join(import.meta.dirname, '../../../node_modules/.cache/aws-cli');

/** The CLI as it comes from the npm registry, unpacked once. It is written in Python, and that is the machine's own. */
async function unpack(): Promise<string> {
  const { version } = createRequire(import.meta.url)(manifest);
  const folder = join(cache, version);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'unpacking-'));
  await run('python3', ['-m', 'zipfile', '-e', join(dirname(manifest), 'lib/layer.zip'), fresh]);
  // Where another test file was first, its copy is as good.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
  return folder;
}

/** No profile, no configuration file, no metadata service: nothing but the emulator can be meant. */
const environment = (endpoint: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/nonexistent',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
  AWS_MAX_ATTEMPTS: '1',
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint,
});

const start = async (parameters: readonly string[], endpoint: string) =>
  run('python3', [join(await unpack(), 'awscli/aws'), ...parameters], {
    env: environment(endpoint),
  });

/** What `aws --version` says, or why there is no CLI. */
export const version: string = await start(['--version'], '').then(
  ({ stdout, stderr }) => stdout + stderr,
  String,
);
export const isPresent = version.startsWith('aws-cli/');

/**
 * One command of `aws cognito-idp`. Each is a process that takes half a second of CPU, so tests are sparing with them.
 * @returns what it prints: the answer as JSON, nothing as an empty object, and with `--output text` the line itself
 */
export async function aws({ emulator }: Pick<Pool, 'emulator'>, ...parameters: string[]) {
  const { stdout } = await start(['cognito-idp', ...parameters], emulator.url);
  if (parameters.includes('text')) return stdout.trim();
  return stdout === '' ? {} : JSON.parse(stdout);
}
