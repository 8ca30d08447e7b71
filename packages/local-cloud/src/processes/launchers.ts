import { isAlive } from './alive.ts';
import { processTable } from './process-table.ts';

/** What stands between a terminal and us: npx, pnpm or npm, and the shells they start. */
const LAUNCHER = /\b(npx|npm|pnpm)\b|^(\/bin\/)?(ba|da)?sh -c /;

/** Our ancestors up to the command that a person typed. */
async function launchers(): Promise<number[]> {
  const table = await processTable();
  const found: number[] = [];
  for (
    let at = table.get(process.ppid);
    at && LAUNCHER.test(at.command);
    at = table.get(at.parent)
  ) {
    found.push(at.pid);
  }
  return found;
}

/**
 * Calls back when the command that started us is gone. A SIGTERM to `npx` alone, or a `kill -9` of pnpm, reaches
 * nobody below it; without this the ports would stay taken.
 */
export async function whenLauncherEnds(callback: () => void): Promise<void> {
  const parent = process.ppid;
  const pids = await launchers();
  const timer = setInterval(() => {
    if (process.ppid === parent && pids.every(isAlive)) return;
    clearInterval(timer);
    callback();
  }, 1_000);
  timer.unref();
}
