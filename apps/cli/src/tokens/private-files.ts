import { randomUUID } from 'node:crypto';
import { type FileHandle, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { tokensUnsafe } from '../errors/own.ts';

/** Windows has no mode bits; there the folder's own access list in the profile of the user protects it. */
const hasModes = process.platform !== 'win32';

/** Makes the folder for its owner alone, or refuses one that others can enter. */
export async function ensurePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await assertPrivate(folder, 'directory');
}

/** Reads a file that only its owner may read. Null when there is none. */
export async function readPrivateFile(file: string): Promise<string | null> {
  let handle: FileHandle;
  try {
    await assertPrivate(dirname(file), 'directory');
    await assertPrivate(file, 'file');
    handle = await open(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** Replaces the file as a whole: whoever reads it sees the old content or the new, even after a power cut. */
export async function writePrivateFile(file: string, content: string): Promise<void> {
  await ensurePrivateFolder(dirname(file));
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function assertPrivate(path: string, kind: 'file' | 'directory'): Promise<void> {
  const stats = await lstat(path);
  if (kind === 'file' ? !stats.isFile() : !stats.isDirectory()) {
    throw tokensUnsafe(
      `${path} is not a ${kind}, so your tokens are not kept there.`,
      `Remove it, or name another folder with GATEHOUSE_CONFIG_HOME.`,
    );
  }
  if (!hasModes) return;
  if (stats.uid !== process.getuid?.()) {
    throw tokensUnsafe(
      `${path} belongs to another user.`,
      'Name a folder of your own with GATEHOUSE_CONFIG_HOME.',
    );
  }
  if ((stats.mode & 0o077) !== 0) {
    throw tokensUnsafe(
      `Others on this machine can open ${path}, which holds your tokens.`,
      `Close it: chmod ${kind === 'file' ? '600' : '700'} '${path}'. If others use this machine, sign out and in again.`,
    );
  }
}
