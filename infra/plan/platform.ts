import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const platform = join(root, '.sst/platform');

const sst = join(root, 'infra/node_modules/sst');
const stamp = join(root, '.sst/platform-of');

/**
 * The source of SST's components and the Pulumi packages under them: what `sst.config.ts` is type-checked and planned
 * with. `sst install` generates it from npm alone; it is made anew when SST or a provider changes.
 */
export async function ensurePlatform(): Promise<void> {
  const wanted = fingerprint();
  if (await isMade(wanted)) return;
  console.log('Generating the SST platform (once, a minute or so) …');
  await rm(platform, { recursive: true, force: true });
  const output = await install();
  if (!existsSync(join(platform, 'node_modules/@pulumi/aws'))) {
    throw new Error(`\`sst install\` could not generate .sst/platform:\n${output}`);
  }
  await mkdir(join(root, '.sst'), { recursive: true });
  await writeFile(stamp, wanted);
}

const isMade = async (wanted: string): Promise<boolean> =>
  existsSync(platform) && (await readFile(stamp, 'utf8').catch(() => '')) === wanted;

function fingerprint(): string {
  return createHash('sha256')
    .update(readFileSync(join(sst, 'package.json')))
    .update(/providers: .*/.exec(readFileSync(join(root, 'sst.config.ts'), 'utf8'))?.[0] ?? '')
    .digest('hex');
}

function install(): Promise<string> {
  const child = spawn(process.execPath, [join(sst, 'bin/sst.mjs'), 'install', '--stage', 'plan'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Pulumi's own binary is for deploying, and telemetry for nobody.
      SST_SKIP_DEPENDENCY_CHECK: '1',
      SST_TELEMETRY_DISABLED: '1',
      NO_BUN: '1',
      // Without credentials it would ask a metadata service that is not there.
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensurePlatform();
