import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/**
 * Runs a TypeScript entry of a package in this very process: one process fewer to signal, to wait for and to leave
 * behind.
 * @param {string} packageFolder from the root
 * @param {string} entry from the package
 * @param {readonly string[]} args
 */
export async function runTypeScript(packageFolder, entry, args) {
  const folder = join(root, packageFolder);
  const fromPackage = createRequire(join(folder, 'package.json'));
  const { register } = await import(pathToFileURL(fromPackage.resolve('tsx/esm/api')).href);
  register();
  const path = join(folder, entry);
  process.argv = [process.execPath, path, ...args];
  await import(pathToFileURL(path).href);
}
