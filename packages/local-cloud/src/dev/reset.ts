import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeDataFolder } from '../postgres/index.ts';
import { homeFrom } from '../state/home.ts';
import { lockOwner } from '../state/lock.ts';
import { UserError } from '../user-error.ts';

/** What we put into a state folder. Nothing else in it is ours to delete, whatever GATEHOUSE_HOME says. */
const OURS =
  /^(cognito|home|lock.*|outputs\.json.*|running\.json.*|seeded.*|session-keys\.json.*|sites)$/;

/** `pnpm reset`: forgets the local data. */
export async function reset(): Promise<void> {
  const home = homeFrom(process.env);
  const owner = await lockOwner(join(home, 'lock'));
  if (owner) {
    throw new UserError(
      `Gatehouse runs on ${home} (pid ${owner.pid}): stop it first, with Ctrl-C or \`kill ${owner.pid}\`.`,
    );
  }
  const names = await readdir(home).catch(() => []);
  if (names.length === 0) {
    console.log(`There is nothing to forget in ${home}.`);
    return;
  }
  await removeDataFolder(join(home, 'postgres'));
  for (const name of names.filter((each) => OURS.test(each))) {
    await rm(join(home, name), { recursive: true, force: true });
  }
  // Only when nothing of anybody else's is left in it.
  await rmdir(home).catch(() => undefined);
  console.log(`Forgotten: ${home}. The next \`pnpm dev\` starts afresh.`);
}
