import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const SKIPPED = new Set([
  'node_modules',
  '.next',
  '.open-next',
  '.turbo',
  '.sst',
  'dist',
  'coverage',
  'test-results',
]);
const SOURCE = /\.(ts|tsx|mts|mjs|js|jsx)$/;

/** @typedef {{ folder: string, name: string, manifest: Record<string, Record<string, string>> }} Package */

/**
 * Every package of ours, by its folder.
 * @param {string} root
 * @returns {Promise<Package[]>}
 */
export async function packagesOf(root) {
  const found = await Promise.all(
    ['apps', 'packages'].map(async (parent) => {
      if (!existsSync(join(root, parent))) return [];
      const names = await readdir(join(root, parent));
      return names.map((name) => `${parent}/${name}`);
    }),
  );
  const folders = [...found.flat(), 'infra'].filter((folder) => existsSync(join(root, folder)));
  return Promise.all(
    folders.map(async (folder) => {
      const text = await readFile(join(root, folder, 'package.json'), 'utf8').catch(() => '{}');
      const manifest = JSON.parse(text);
      return { folder, name: manifest.name ?? folder, manifest };
    }),
  );
}

/** Every source file below a folder, as paths from the root. @param {string} root @param {string} folder @returns {Promise<string[]>} */
export async function sourcesOf(root, folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const nested = await Promise.all(
    entries.map(async (entry) => {
      if (SKIPPED.has(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourcesOf(root, path);
      return SOURCE.test(entry.name) ? [relative(root, join(root, path))] : [];
    }),
  );
  return nested.flat();
}
