import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface PortOwner {
  readonly pid: number;
  /** Its command line, cut to a readable length. */
  readonly command: string;
}

/** Who listens on a port, as far as this account may know. */
export async function portOwner(port: number): Promise<PortOwner | null> {
  const pid = process.platform === 'linux' ? await byProc(port) : await byLsof(port);
  if (pid === null) return null;
  const answer = await run('ps', ['-o', 'args=', '-p', String(pid)]).catch(() => null);
  const command = answer?.stdout.trim() || 'a process';
  return { pid, command: command.length > 60 ? `${command.slice(0, 57)}...` : command };
}

async function byLsof(port: number): Promise<number | null> {
  const answer = await run('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN']).catch(
    () => null,
  );
  return Number(answer?.stdout.split('\n')[0]) || null;
}

/** The kernel names the socket by its inode, and each process lists the sockets it holds. */
async function byProc(port: number): Promise<number | null> {
  const inode =
    (await listeningInode('/proc/net/tcp', port)) ?? (await listeningInode('/proc/net/tcp6', port));
  if (!inode) return null;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const descriptor of descriptors) {
      const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
      if (target === `socket:[${inode}]`) return Number(pid);
    }
  }
  return null;
}

async function listeningInode(table: string, port: number): Promise<string | null> {
  const text = await readFile(table, 'utf8').catch(() => '');
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  for (const line of text.split('\n').slice(1)) {
    const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
    // 0A: listening.
    if (local?.endsWith(suffix) && state === '0A') return inode ?? null;
  }
  return null;
}
