import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** When a process began, in the words of its system; together with the pid it names one process for good. */
export async function processStart(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    // The second field is the command's name, which may hold blanks and brackets; the rest follows the last one.
    return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  }
  const answer = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => null);
  return answer?.stdout.trim() || null;
}
