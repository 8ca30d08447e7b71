import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Every process of the machine, as `ps` sees it; empty where there is no `ps`. */
export async function processTable(): Promise<Map<number, ProcessEntry>> {
  const answer = await run('ps', ['-A', '-o', 'pid=,ppid=,args='], {
    maxBuffer: 32 * 1024 * 1024,
  }).catch(() => ({ stdout: '' }));
  const table = new Map<number, ProcessEntry>();
  for (const line of answer.stdout.split('\n')) {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (pid) table.set(Number(pid), { pid: Number(pid), parent: Number(parent), command });
  }
  return table;
}
