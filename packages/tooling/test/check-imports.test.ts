import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findViolations } from '../src/check-imports.mjs';
import { importsOf } from '../src/imports-of.mjs';
import { root as repository } from '../src/paths.mjs';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gatehouse-imports-'));
  const names = {
    'apps/web': '@gatehouse/web',
    'apps/functions': '@gatehouse/functions',
    'packages/api': '@gatehouse/api',
    'packages/auth': '@gatehouse/auth',
    'packages/db': '@gatehouse/db',
    'packages/ui': '@gatehouse/ui',
    'packages/user-pool': '@gatehouse/user-pool',
    'packages/local-cloud': '@gatehouse/local-cloud',
    'packages/cognito-emulator': 'cognito-emulator',
    'packages/tooling': '@gatehouse/tooling',
  };
  for (const [folder, name] of Object.entries(names)) {
    await plant(`${folder}/package.json`, JSON.stringify({ name }));
  }
});

afterEach(() => rm(root, { recursive: true }));

async function plant(file: string, content: string) {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), content);
}

const found = async () =>
  (await findViolations(root)).violations.map(({ file, what }) => `${file} ${what}`);

test('this repository keeps its own rules', async () => {
  const { violations, files } = await findViolations(repository);
  expect(violations).toEqual([]);
  expect(files).toBeGreaterThan(100);
});

test.each([
  ['packages/api/src/a.ts', "import { x } from '@gatehouse/local-cloud';"],
  ['packages/api/src/a.ts', "import { createEmulator } from 'cognito-emulator';"],
  ['packages/api/src/a.ts', "const x = await import('cognito-emulator');"],
  ['packages/api/src/a.ts', "export * from '@gatehouse/web';"],
  ['packages/api/src/a.ts', "import '@gatehouse/functions/resources';"],
  ['packages/db/src/a.ts', "import { api } from '@gatehouse/api';"],
  ['packages/db/src/a.ts', "import { api } from '../../api/src/index.ts';"],
  ['packages/auth/src/a.ts', "import type { Api } from '@gatehouse/api';"],
  ['packages/user-pool/src/a.ts', "import { db } from '@gatehouse/db';"],
  ['packages/ui/src/a.tsx', "import { userPool } from '@gatehouse/user-pool';"],
  ['packages/cognito-emulator/src/a.ts', "import { userPool } from '@gatehouse/user-pool';"],
  ['apps/web/src/a.ts', "import { router } from '@gatehouse/api';"],
  ['apps/web/src/a.ts', "import { db } from '@gatehouse/db';"],
  ['packages/local-cloud/src/a.ts', "import { handler } from '@gatehouse/functions/web-api';"],
  ['packages/api/src/a.ts', "import { x } from '../../tooling/test-database.ts';"],
])('%s may not: %s', async (file, line) => {
  await plant(file, `${line}\n`);
  expect(await found()).toEqual([expect.stringMatching(new RegExp(`^${file} imports `))]);
});

test.each([
  ['apps/web/src/a.ts', "import type { WebRouter } from '@gatehouse/api';"],
  ['apps/web/src/a.ts', "import { type A, type B } from '@gatehouse/api';"],
  ['apps/web/src/a.ts', "import { createSiteLinks } from '@gatehouse/api/client';"],
  ['packages/ui/src/a.tsx', "import { passwordRules } from '@gatehouse/user-pool/validation';"],
  ['packages/api/test/a.test.ts', "import { createEmulator } from 'cognito-emulator';"],
  ['packages/api/test/a.test.ts', "import { x } from '../../tooling/test-database.ts';"],
  ['packages/api/src/a.ts', "// import { x } from 'cognito-emulator';"],
  ['packages/local-cloud/src/a.ts', "import { functions } from '@gatehouse/functions/manifest';"],
])('%s may: %s', async (file, line) => {
  await plant(file, `${line}\n`);
  expect(await found()).toEqual([]);
});

test('a dependency in package.json counts as an import', async () => {
  await plant(
    'packages/api/package.json',
    JSON.stringify({ name: '@gatehouse/api', dependencies: { 'cognito-emulator': 'workspace:*' } }),
  );
  expect(await found()).toEqual(['packages/api/package.json depends on cognito-emulator']);
});

test('what a browser loads leads to no server code, however far', async () => {
  await plant('packages/api/src/client/index.ts', "export { a } from '../shared/a.ts';\n");
  await plant('packages/api/src/shared/a.ts', "import { createHash } from 'node:crypto';\n");
  expect(await found()).toEqual(['packages/api/src/shared/a.ts imports node:crypto']);
});

test('a package without a row is reported', async () => {
  await plant('packages/new/package.json', '{"name":"@gatehouse/new"}');
  expect(await found()).toEqual(['packages/new is not in the table']);
});

test('tells types from values', () => {
  const source = `
    import a from 'a';
    import type { B } from 'b';
    import { type C, d } from 'c';
    import { type E, type F } from 'e';
    export type * from 'g';
    import {
      type H,
      i,
    } from 'h';
    import type from 'j';
    /* import k from 'k'; */
  `;
  const types = Object.fromEntries(importsOf(source).map((each) => [each.specifier, each.type]));
  expect(types).toEqual({ a: false, b: true, c: false, e: true, g: true, h: false, j: false });
});
