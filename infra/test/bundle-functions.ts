import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functions } from '@gatehouse/functions/manifest';
import { root } from '../plan/platform.ts';
import { bundleFunction } from '../plan/runtime/bundle-function.ts';

/** Every function of the manifest, bundled as a deployment would. @returns the folder, with one for each function in it */
export async function bundleFunctions(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bundles-'));
  for (const [name, { handler }] of Object.entries(functions)) {
    const out = join(folder, name);
    await mkdir(out);
    await bundleFunction(join(root, 'apps/functions', handler), out);
  }
  return folder;
}
