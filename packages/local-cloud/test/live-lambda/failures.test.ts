import { expect, test } from 'vitest';
import { createWorkspace } from './workspace.ts';

const says = (body: string) =>
  `export const handler = async () => ({ statusCode: 200, body: '${body}' });`;

test('a syntax error answers 500 with file, line and frame, and the next edit mends it', async () => {
  await using workspace = await createWorkspace({
    functions: { api: {}, other: {} },
    files: {
      'functions/src/api.ts': `import '@acme/lib';\n${says('good')}`,
      'functions/src/other.ts': says('unharmed'),
      'lib/src/index.ts': 'export {};',
    },
  });
  expect((await workspace.call('api')).body).toBe('good');
  await workspace.write({ 'lib/src/index.ts': '// one\n\nconst broken = (;\n// four\n' });
  for (let call = 0; call < 2; call += 1) {
    const { status, body } = await workspace.call('api');
    expect(status).toBe(500);
    expect(JSON.parse(body)).toMatchObject({
      file: `${workspace.folder}/lib/src/index.ts`,
      line: 3,
      frame: expect.stringContaining('>    3 | const broken = (;'),
    });
  }
  expect(workspace.lines.join('\n')).toContain(
    `[api]   at ${workspace.folder}/lib/src/index.ts:3:`,
  );
  expect(await workspace.call('other')).toEqual({ status: 200, body: 'unharmed' });
  await workspace.write({ 'lib/src/index.ts': 'export {};' });
  expect(await workspace.call('api')).toEqual({ status: 200, body: 'good' });
});

test.each([
  [
    'an import of a file that is not there',
    { 'functions/src/api.ts': '\n\nimport "./gone.ts";' },
    'functions/src/api.ts',
    3,
  ],
  [
    'an import of a package that is not there',
    { 'functions/src/api.ts': '\nimport "gone";' },
    'functions/src/api.ts',
    2,
  ],
  [
    'JSON that is none',
    { 'functions/src/api.ts': 'import "./data.json";', 'functions/src/data.json': '{\n  "a": \n}' },
    'functions/src/data.json',
    3,
  ],
])('%s is located', async (_what, files, file, line) => {
  await using workspace = await createWorkspace({ functions: { api: {} }, files });
  const { status, body } = await workspace.call('api');
  expect(status).toBe(500);
  expect(JSON.parse(body)).toMatchObject({ file: `${workspace.folder}/${file}`, line });
});

test('what throws while loading is located in the source, and tried again at the next call', async () => {
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: {
      'functions/src/api.ts': `import { value } from '@acme/lib';\n${says('up')}\nexport const kept = value;`,
      'lib/src/index.ts': [
        'interface Padding { readonly so: "that lines differ in the output" }',
        'const tries = (globalThis[Symbol.for("tries")] ??= { count: 0 });',
        'tries.count += 1;',
        'if (tries.count < 3) throw new RangeError("try " + tries.count);',
        'export const value: Padding["so"] | undefined = undefined;',
      ].join('\n'),
    },
  });
  for (const attempt of ['try 1', 'try 2']) {
    const { status, body } = await workspace.call('api');
    expect(status).toBe(500);
    expect(JSON.parse(body)).toMatchObject({
      message: attempt,
      file: `${workspace.folder}/lib/src/index.ts`,
      line: 4,
    });
  }
  expect(await workspace.call('api')).toEqual({ status: 200, body: 'up' });
});

test('a handler or an export that is not there is said in a sentence', async () => {
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: { 'functions/src/other.ts': says('unused') },
  });
  expect(await workspace.call('api')).toMatchObject({
    status: 500,
    body: expect.stringContaining('src/api.ts'),
  });
  await workspace.write({ 'functions/src/api.ts': 'export const handle = 1;' });
  expect(await workspace.call('api')).toMatchObject({
    status: 500,
    body: expect.stringContaining('\\"handler\\"'),
  });
  await workspace.write({ 'functions/src/api.ts': says('here') });
  expect(await workspace.call('api')).toEqual({ status: 200, body: 'here' });
});

test('an error in a handler is a 502 over HTTP and an error object over the Invoke API, with .ts lines', async () => {
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: {
      'functions/src/api.ts': [
        'interface Padding {',
        '  readonly so: "that lines differ in the output";',
        '}',
        'function inner(_padding?: Padding): never {',
        '  throw new TypeError("no such thing");',
        '}',
        'export const handler = async () => inner();',
      ].join('\n'),
    },
  });
  expect(await workspace.call('api')).toEqual({
    status: 502,
    body: '{"message":"Internal Server Error"}',
  });
  expect(await workspace.lambda.invoke('api', {})).toEqual({
    error: {
      errorType: 'TypeError',
      errorMessage: 'no such thing',
      trace: expect.arrayContaining([
        expect.stringContaining(`${workspace.folder}/functions/src/api.ts:5:`),
      ]),
    },
  });
  expect(workspace.lines.join('\n')).toContain('error [api] TypeError: no such thing');
});

test('a function that takes too long is ended, even in a busy loop, and the next call finds a new one', async () => {
  await using workspace = await createWorkspace({
    functions: { api: { timeoutSeconds: 1 } },
    files: {
      'functions/src/api.ts': `
        const state = (globalThis[Symbol.for('calls')] ??= { count: 0 });
        export const handler = async ({ hang }) => {
          state.count += 1;
          if (hang === 'busy') for (;;);
          if (hang === 'idle') await new Promise(() => {});
          return { statusCode: 200, body: String(state.count) };
        };`,
    },
  });
  expect((await workspace.call('api')).body).toBe('1');
  expect((await workspace.call('api', { hang: 'busy' })).status).toBe(504);
  expect((await workspace.call('api')).body).toBe('1');
  expect(await workspace.lambda.invoke('api', { hang: 'idle' })).toEqual({
    error: {
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(/Task timed out after 1\.00 seconds$/),
      trace: [],
    },
  });
  expect((await workspace.call('api')).body).toBe('1');
});

test.each([
  ['process.exit', 'process.exit(3);', 'Runtime.ExitError', 'exit status 3'],
  [
    'an uncaught exception',
    'setImmediate(() => { throw new Error("astray"); }); await new Promise(() => {});',
    'Error',
    'astray',
  ],
  [
    'an unhandled rejection',
    'Promise.reject(new Error("alone")); await new Promise(() => {});',
    'Error',
    'alone',
  ],
])('%s ends the function’s thread and nothing else', async (_what, code, errorType, message) => {
  await using workspace = await createWorkspace({
    functions: { api: {}, other: {} },
    files: {
      'functions/src/api.ts': `export const handler = async ({ crash }) => { if (crash) { ${code} } return { statusCode: 200, body: 'alive' }; };`,
      'functions/src/other.ts': `let calls = 0; export const handler = async () => ({ statusCode: 200, body: String(++calls) });`,
    },
  });
  expect((await workspace.call('other')).body).toBe('1');
  expect(await workspace.lambda.invoke('api', { crash: true })).toEqual({
    error: expect.objectContaining({ errorType, errorMessage: expect.stringContaining(message) }),
  });
  expect((await workspace.call('api', { crash: true })).status).toBe(502);
  expect((await workspace.call('api')).body).toBe('alive');
  expect((await workspace.call('other')).body).toBe('2');
  expect(workspace.lines.join('\n')).toContain(message);
});

test('a function that outgrows its memory is replaced', async () => {
  await using workspace = await createWorkspace({
    functions: { api: { memoryMb: 64 } },
    files: {
      'functions/src/api.ts': `export const handler = async ({ hoard }) => {
        const heap = [];
        while (hoard) heap.push(new Array(10_000).fill({}));
        return { statusCode: 200, body: 'alive' };
      };`,
    },
  });
  expect((await workspace.call('api', { hoard: true })).status).toBe(502);
  expect((await workspace.call('api')).body).toBe('alive');
});

test('an unknown function is the caller’s mistake', async () => {
  await using workspace = await createWorkspace({ functions: {}, files: {} });
  expect(() => workspace.lambda.invoke('nobody', {})).toThrow(
    'There is no function named "nobody"',
  );
});
