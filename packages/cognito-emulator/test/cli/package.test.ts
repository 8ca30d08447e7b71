import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const { resolve } = createRequire(import.meta.url);

beforeAll(async () => {
  const tsx = join(dirname(resolve('tsx/package.json')), 'dist/cli.mjs');
  await run(process.execPath, [tsx, 'scripts/build.ts'], { cwd: root });
});

/** The built package alone in a folder, as npm would put it there. */
const install = async (folder: string) => {
  const path = join(folder, 'node_modules/cognito-emulator');
  await mkdir(dirname(path), { recursive: true });
  await cp(join(root, 'dist'), path, { recursive: true });
  return path;
};

const sizeOf = async (folder: string): Promise<number> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((file) => file.isFile())
    .map(async (file) => (await stat(join(file.parentPath, file.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/** All that is loaded before the first line of `names` runs. */
const textLoadedWith = async (bundle: string, names: readonly string[]): Promise<string> => {
  const texts = new Map<string, string>();
  const load = async (name: string): Promise<void> => {
    if (texts.has(name)) return;
    const text = await readFile(join(bundle, name), 'utf8');
    texts.set(name, text);
    for (const [, next = ''] of text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) await load(next);
  };
  for (const name of names) await load(name);
  return [...texts.values()].join('\n');
};

describe('the package as it is published', () => {
  it('needs nothing beside itself, and brings its pages, fonts and licences', async () => {
    await using folder = await temporaryFolder();
    const path = await install(folder.path);
    const child = spawn(
      process.execPath,
      [join(path, 'bin/cognito-emulator.mjs'), '--port', '0', '--data', join(folder.path, 'data')],
      {
        cwd: folder.path,
        env: { PATH: process.env.PATH ?? '' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const ended = once(child, 'exit');
    const [line] = await once(createInterface(child.stdout), 'line');
    const [, url] = /is ready on (\S+),/.exec(String(line)) ?? [];
    for (const [asset, type] of [
      ['', 'text/html'],
      ['/assets/base.css', 'text/css'],
      ['/assets/inspector.css', 'text/css'],
      ['/assets/mailbox.js', 'text/javascript'],
      ['/assets/sans.woff2', 'font/woff2'],
      ['/assets/mono.woff2', 'font/woff2'],
      ['/operations', 'application/json'],
    ]) {
      const response = await fetch(`${url}/_emulator${asset}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(type);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
    }
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(await sizeOf(path)).toBeLessThan(20 * 1024 * 1024);
    expect(await readdir(path)).toContain('THIRD-PARTY-LICENCES.txt');
  });

  it('loads the web framework with the first page, not for a client of the API', async () => {
    const bundle = join(root, 'dist/lib/bundle');
    const pages = (await readdir(bundle)).filter((name) => name.startsWith('server-'));
    expect(pages).toHaveLength(1);
    const atOnce = await textLoadedWith(bundle, ['index.js']);
    const later = await textLoadedWith(bundle, pages);
    const has = (word: string) => [atOnce.includes(word), later.includes(word)];
    expect(has('AWSCognitoIdentityProviderService')).toEqual([true, true]);
    expect(has('Hono')).toEqual([false, true]);
  });

  it('has types that a strict project can use', async () => {
    await using folder = await temporaryFolder();
    await install(folder.path);
    await writeFile(
      join(folder.path, 'use.ts'),
      `import { createEmulator, type Seed } from 'cognito-emulator';
const seed: Seed = { UserPools: [{ PoolName: 'x' }] };
const emulator = await createEmulator({ seed });
const code: string | null = emulator.code('ada@example.com');
// @ts-expect-error there is no such fault
emulator.failNext({ kind: 'explode' });
console.log(code);
await emulator.close();
`,
    );
    await writeFile(join(folder.path, 'package.json'), '{"type":"module"}');
    const tsc = join(dirname(resolve('typescript/package.json')), 'bin/tsc');
    const types = dirname(dirname(resolve('@types/node/package.json')));
    const flags = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023'];
    const { stdout } = await run(
      process.execPath,
      [tsc, ...flags, '--typeRoots', types, '--types', 'node', 'use.ts'],
      { cwd: folder.path },
    );
    expect(stdout).toBe('');
  });
});
