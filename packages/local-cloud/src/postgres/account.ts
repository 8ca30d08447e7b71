import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UserError } from '../user-error.ts';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

/**
 * PostgreSQL refuses to run as root. Then an unprivileged account that every machine has lends its id, and nothing on
 * the machine is changed.
 * @returns null for an ordinary user, who runs it as themselves
 */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(
        ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)),
      );
      if (uid && gid) return { uid, gid };
    } catch {
      // No such account here: the next one.
    }
  }
  throw new UserError(
    'PostgreSQL does not run as root, and this machine has neither an account "postgres" nor "nobody" to run it as: start Gatehouse as an ordinary user.',
  );
}
