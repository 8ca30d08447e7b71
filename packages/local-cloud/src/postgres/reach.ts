import { chmod, mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';

/** Whether an account may enter a folder: it needs search permission on that folder and on every one above. */
export async function canEnter(folder: string, account: Account): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || canEnter(parent, account);
}

/**
 * Where things go that cannot stay in the checkout: for root, whose checkout may lie under a private home, a folder
 * that every account may enter; for anybody else their own cache.
 */
export async function outsideFolder(...names: string[]): Promise<string> {
  const base =
    process.getuid?.() === 0
      ? '/var/lib/gatehouse'
      : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gatehouse');
  const folder = join(base, ...names);
  await mkdir(folder, { recursive: true });
  // A strict umask would lock the account out again.
  for (let at = folder; at.startsWith(base); at = dirname(at)) await chmod(at, 0o755);
  return folder;
}
