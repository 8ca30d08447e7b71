import { createHash } from 'node:crypto';
import {
  chmod,
  chown,
  mkdir,
  readdir,
  readlink,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readIfThere } from '../files.ts';
import type { Account } from './account.ts';
import { canEnter, outsideFolder } from './reach.ts';

/**
 * Makes the folder that holds the cluster and its passwords. When the account that runs PostgreSQL may not enter the
 * place that was asked for (root, with a checkout under /root), the folder is made outside and a symbolic link stands
 * in its place.
 * @returns the folder's real path
 */
export async function prepareDataFolder(dataDir: string, account: Account | null): Promise<string> {
  const wanted = resolve(dataDir);
  const parent = dirname(wanted);
  await mkdir(parent, { recursive: true });
  if (account && !(await canEnter(await realpath(parent), account))) {
    const id = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
    const shelf = await outsideFolder('postgres');
    const outside = join(shelf, id);
    // The link comes first: a folder without one is what `sweep` takes for forgotten.
    if ((await readlink(wanted).catch(() => null)) !== outside) await symlink(outside, wanted);
    await outsideFolder('postgres', id);
    await writeFile(join(outside, FOR), wanted);
    await sweep(shelf);
    return outside;
  }
  await mkdir(wanted, { recursive: true });
  const folder = await realpath(wanted);
  // The account passes through this folder to the cluster; what else lies here is readable by its owner only.
  await chmod(folder, account ? 0o711 : 0o700);
  return folder;
}

/** Names the place that an outside folder stands for. */
const FOR = 'stands-for';

/** Removes the outside folders whose place is gone: somebody deleted a checkout, or a temporary folder. */
async function sweep(shelf: string): Promise<void> {
  for (const name of await readdir(shelf)) {
    const folder = join(shelf, name);
    const place = await readIfThere(join(folder, FOR));
    const target = place === null ? null : await readlink(place).catch(() => null);
    if (place !== null && target !== folder) await rm(folder, { recursive: true, force: true });
  }
}

/** Forgets a data folder, wherever it really is. */
export async function removeDataFolder(dataDir: string): Promise<void> {
  const folder = await realpath(dataDir).catch(() => null);
  if (folder) await rm(folder, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

/** A new, empty folder that belongs to the account. */
export async function makeOwnedFolder(path: string, account: Account | null): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { mode: 0o700 });
  if (account) await chown(path, account.uid, account.gid);
}
