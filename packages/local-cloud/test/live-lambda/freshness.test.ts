import { expect, test } from 'vitest';
import { createWorkspace } from './workspace.ts';

const answers = (text: string) =>
  `export const handler = async () => ({ statusCode: 200, body: ${text} });`;

test('50 edits in a row, in the handler and two packages below it, and no answer is stale', async () => {
  const source = {
    handler: (n: number) => `import { middle } from '@acme/lib'; ${answers(`'h${n} ' + middle()`)}`,
    middle: (n: number) =>
      `import { leaf } from './leaf.ts'; export const middle = () => 'm${n} ' + leaf;`,
    leaf: (n: number) => `export const leaf: string = 'l${n}';`,
  };
  await using workspace = await createWorkspace({
    functions: { api: {}, other: {} },
    files: {
      'functions/src/api.ts': source.handler(0),
      'functions/src/other.ts': source.handler(0),
      'lib/src/index.ts': source.middle(0),
      'lib/src/leaf.ts': source.leaf(0),
    },
  });
  const state = { h: 0, m: 0, l: 0 };
  const stale: string[] = [];
  for (let edit = 1; edit <= 50; edit += 1) {
    const layer = (['h', 'm', 'l'] as const)[edit % 3] ?? 'h';
    state[layer] = edit;
    await workspace.write({
      'functions/src/api.ts': source.handler(state.h),
      'lib/src/index.ts': source.middle(state.m),
      'lib/src/leaf.ts': source.leaf(state.l),
    });
    const { body } = await workspace.call('api');
    if (body !== `h${state.h} m${state.m} l${state.l}`) stale.push(`${edit}: ${body}`);
    // A second function shares the compiled code but not the modules: it must see the same edits.
    const other = await workspace.call('other');
    if (other.body !== `h0 m${state.m} l${state.l}`) stale.push(`${edit} other: ${other.body}`);
  }
  expect(stale).toEqual([]);
});

test('a file that an import waits for is found once it is there, and missed once it is gone', async () => {
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: { 'functions/src/api.ts': `import { word } from './word.ts'; ${answers('word')}` },
  });
  expect(await workspace.call('api')).toMatchObject({
    status: 500,
    body: expect.stringContaining('word.ts'),
  });
  await workspace.write({ 'functions/src/word.ts': `export const word = 'found';` });
  expect(await workspace.call('api')).toEqual({ status: 200, body: 'found' });
  await workspace.remove('functions/src/word.ts');
  expect((await workspace.call('api')).status).toBe(500);
  await workspace.write({ 'functions/src/word.ts': `export const word = 'back';` });
  expect(await workspace.call('api')).toEqual({ status: 200, body: 'back' });
});

test('a file that is gone leaves its place to another, at the first call', async () => {
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: {
      'functions/src/api.ts': `import { word } from './word'; ${answers('word')}`,
      'functions/src/word.ts': `export const word = 'file';`,
      'functions/src/word/index.ts': `export const word = 'folder';`,
    },
  });
  expect((await workspace.call('api')).body).toBe('file');
  await workspace.remove('functions/src/word.ts');
  expect((await workspace.call('api')).body).toBe('folder');
});

test('a change to the exports of a workspace package is seen', async () => {
  const exporting = (file: string) =>
    `{ "name": "@acme/lib", "type": "module", "exports": "./src/${file}" }`;
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: {
      'functions/src/api.ts': `import { word } from '@acme/lib'; ${answers('word')}`,
      'lib/package.json': exporting('one.ts'),
      'lib/src/one.ts': `export const word = 'one';`,
      'lib/src/two.ts': `export const word = 'two';`,
    },
  });
  expect((await workspace.call('api')).body).toBe('one');
  await workspace.write({ 'lib/package.json': exporting('two.ts') });
  expect((await workspace.call('api')).body).toBe('two');
});

test('an installed package that is another after an install is loaded anew', async () => {
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: {
      'pnpm-lock.yaml': 'version: 1',
      'functions/src/api.ts': `import { installed } from 'installed'; ${answers('installed')}`,
    },
  });
  const installed = 'functions/node_modules/installed/index.js';
  expect((await workspace.call('api')).body).toBe('as installed');
  await workspace.write({
    [installed]: `export const installed = 'upgraded';`,
    'pnpm-lock.yaml': 'version: 2',
  });
  expect((await workspace.call('api')).body).toBe('upgraded');
});

test('globals outlive edits, installed packages keep their one copy, and each function has its own', async () => {
  const counting = (mark: string) => `
    import { installed } from 'installed';
    const state = (globalThis[Symbol.for('test.count')] ??= { count: 0 });
    export const handler = async () => ({ statusCode: 200, body: '${mark} ' + ++state.count + ' ' + installed });`;
  await using workspace = await createWorkspace({
    functions: { api: {}, other: {} },
    files: { 'functions/src/api.ts': counting('a'), 'functions/src/other.ts': counting('o') },
  });
  expect((await workspace.call('api')).body).toBe('a 1 as installed');
  await workspace.write({ 'functions/src/api.ts': counting('b') });
  expect((await workspace.call('api')).body).toBe('b 2 as installed');
  await workspace.write({ 'functions/src/api.ts': 'export const handler = (' });
  expect((await workspace.call('api')).status).toBe(500);
  await workspace.write({ 'functions/src/api.ts': counting('c') });
  expect((await workspace.call('api')).body).toBe('c 3 as installed');
  expect((await workspace.call('other')).body).toBe('o 1 as installed');
});
