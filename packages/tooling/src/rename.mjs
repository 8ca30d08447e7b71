import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename as move, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { namesOf, refusal, renameIn } from './names.mjs';
import { root } from './paths.mjs';
import { pnpm } from './pnpm.mjs';
import { fail, run } from './run.mjs';

/** The name this starter comes with; spelt apart so that a renamed clone still knows it. */
const STARTER = ['gate', 'house'].join('');

/** The licence keeps its authors, and the emulator is a product of its own. */
const KEPT = /^(LICENSE|packages\/cognito-emulator\/)/;

/**
 * `pnpm rename my-app [--dry-run] [--force]`: gives a clone its own name and package scope.
 * @param {readonly string[]} args
 */
export async function rename(args) {
  const [name = '', ...rest] = args.filter((each) => !each.startsWith('--'));
  const options = new Set(args.filter((each) => each.startsWith('--')));
  const unknown = [...options].find((each) => each !== '--dry-run' && each !== '--force');
  if (name === '' || rest.length > 0 || unknown)
    fail('Usage: pnpm rename my-app [--dry-run] [--force]');

  const current = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).name;
  if (current !== STARTER) fail(`This clone already has its own name: ${current}.`);
  const why = refusal(name, await readFile(join(root, 'pnpm-lock.yaml'), 'utf8'));
  if (why) fail(why);
  if (!options.has('--force') && git(['status', '--porcelain']) !== '') {
    fail(
      'There are uncommitted changes: commit them first, so that the renaming can be looked at and undone, or add --force.',
    );
  }

  const edits = await plan(name);
  if (options.has('--dry-run')) {
    for (const { path, to, count } of edits)
      console.log(`${path}${to === path ? '' : ` -> ${to}`}  ${count}`);
    console.log(`${edits.length} files would change. Nothing was written.`);
    return 0;
  }
  for (const { path, to, content } of edits) {
    if (content !== null) await writeFile(join(root, path), content);
    if (to !== path) await move(join(root, path), join(root, to));
  }
  return finish(name, edits.length);
}

/**
 * What would change, file by file.
 * @param {string} name
 */
async function plan(name) {
  const names = namesOf(name);
  const files = git(['ls-files', '-z', '--cached', '--others', '--exclude-standard']).split('\0');
  const edits = [];
  for (const path of new Set(files)) {
    if (path === '' || KEPT.test(path) || !existsSync(join(root, path))) continue;
    const text = await readFile(join(root, path), 'utf8');
    // A NUL byte: not text.
    const count = text.includes('\0') ? 0 : text.toLowerCase().split(STARTER).length - 1;
    const to = renameIn(path, STARTER, names);
    if (count === 0 && to === path) continue;
    edits.push({ path, to, count, content: count > 0 ? renameIn(text, STARTER, names) : null });
  }
  return edits;
}

/**
 * The lockfile and sorted imports depend on the scope's place in the alphabet: let their own tools put them in order.
 * @param {string} name @param {number} changed
 */
async function finish(name, changed) {
  const installed = await pnpm(['install', '--no-frozen-lockfile', '--prefer-offline']);
  const biome = join(root, 'node_modules/.bin/biome');
  const formatted =
    installed === 0
      ? await run(biome, ['check', '--write', '--linter-enabled=false', '--log-level=error', '.'])
      : 1;
  console.log(
    `${changed} files now speak of ${namesOf(name).title} (@${name}). Look them over and commit.`,
  );
  if (existsSync(join(root, '.local'))) {
    console.log('Local data was made under the old name: `pnpm reset` forgets it.');
  }
  if (formatted !== 0)
    console.log('Run `npx -y pnpm check`: the lines above say what is left to do.');
  return formatted;
}

/** @param {readonly string[]} args */
function git(args) {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } catch {
    return fail(
      'Renaming needs a git repository, so that it can be looked at and undone: run `git init`, commit, and try again.',
    );
  }
}
