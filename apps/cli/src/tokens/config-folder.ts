import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { Terminal } from '../terminal.ts';

/**
 * Where the tokens live: $GATEHOUSE_CONFIG_HOME, or `gatehouse` under $XDG_CONFIG_HOME or ~/.config.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/ (a relative XDG path is to be ignored)
 */
export function configFolder({ env, cwd }: Pick<Terminal, 'env' | 'cwd'>): string {
  if (env.GATEHOUSE_CONFIG_HOME) return resolve(cwd(), env.GATEHOUSE_CONFIG_HOME);
  const base = env.XDG_CONFIG_HOME;
  return join(base && isAbsolute(base) ? base : join(homedir(), '.config'), 'gatehouse');
}
