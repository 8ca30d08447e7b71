import { execFile } from 'node:child_process';
import { readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readIfThere } from '../files.ts';
import { isAlive, waitUntilGone } from '../processes/alive.ts';
import { UserError } from '../user-error.ts';

const run = promisify(execFile);

/**
 * Deals with what a killed run left in the cluster's folder. A server that still runs is stopped. A pid file whose
 * server is dead is PostgreSQL's own business: it checks for stray children before it takes the folder over. Only a
 * pid that now belongs to some other program would make it refuse, so that file is removed.
 */
export async function clearLeftover(cluster: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = Number((await readIfThere(pidFile))?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return;

  if (!(await servesCluster(pid, cluster))) {
    await rm(pidFile, { force: true });
    return;
  }
  log(`Stopping a PostgreSQL server (pid ${pid}) that an earlier run left behind.`);
  process.kill(pid, 'SIGINT');
  if (await waitUntilGone(pid, 10_000)) return;
  process.kill(pid, 'SIGQUIT');
  if (await waitUntilGone(pid, 5_000)) return;
  throw new UserError(
    `A PostgreSQL server that an earlier run left behind (pid ${pid}) does not stop: end it with \`kill -9 ${pid}\` and start again.`,
  );
}

/** A PostgreSQL server works from inside its data folder and names it on its command line. */
async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    return folder === (await realpath(cluster));
  }
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]);
  return stdout.includes(cluster);
}
