import { chmod, mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const repository = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '');

/** Where local state lives: `GATEHOUSE_HOME`, or `.local` in the repository. */
export const homeFrom = (env: NodeJS.ProcessEnv): string =>
  resolve(repository, env.GATEHOUSE_HOME || '.local');

/**
 * Makes the state folder. Others may pass through it (PostgreSQL, when it runs under another account) but not look
 * around, and every secret in it is readable by its owner only.
 */
export async function prepareHome(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  const home = await realpath(path);
  await chmod(home, process.getuid?.() === 0 ? 0o711 : 0o700);
  await mkdir(join(home, 'home'), { recursive: true });
  return home;
}
