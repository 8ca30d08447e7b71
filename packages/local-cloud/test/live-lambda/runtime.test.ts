import { expect, test } from 'vitest';
import { createWorkspace } from './workspace.ts';

const reader = (body: ReadableStream<Uint8Array>) => {
  const chunks = body.getReader();
  return async () => {
    const { done, value } = await chunks.read();
    return done ? undefined : Buffer.from(value).toString();
  };
};

test('a chunk arrives before the handler may write the next one', async () => {
  // The handler waits for a second invocation before each further chunk: nothing but the first chunk's arrival
  // makes the test send it.
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: {
      'functions/src/api.ts': `
        const gate = (globalThis[Symbol.for('gate')] ??= {});
        export const handler = awslambda.streamifyResponse(async ({ allow }, stream) => {
          if (allow) { gate.open(); return stream.end('allowed'); }
          const out = awslambda.HttpResponseStream.from(stream, {
            statusCode: 201, headers: { 'Content-Type': 'text/plain' }, cookies: ['a=1'],
          });
          for (const text of ['one', 'two', 'three']) {
            const opened = new Promise((resolve) => { gate.open = resolve; });
            out.write(text);
            await opened;
          }
          out.end();
        });`,
    },
  });
  const { statusCode, headers, cookies, body } = await workspace.lambda.invokeHttp('api', {});
  expect({ statusCode, headers, cookies }).toEqual({
    statusCode: 201,
    headers: { 'content-type': 'text/plain' },
    cookies: ['a=1'],
  });
  const next = reader(body);
  for (const text of ['one', 'two', 'three']) {
    expect(await next()).toBe(text);
    expect((await workspace.call('api', { allow: true })).body).toBe('allowed');
  }
  expect(await next()).toBeUndefined();
});

test('a megabyte arrives whole, in the order it was written', async () => {
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: {
      'functions/src/api.ts': `
        import { Readable } from 'node:stream';
        import { pipeline } from 'node:stream/promises';
        export const handler = awslambda.streamifyResponse(async (_event, stream) => {
          const lines = Array.from({ length: 64 }, (_, i) => String(i % 10).repeat(16 * 1024));
          await pipeline(Readable.from(lines), stream);
        });`,
    },
  });
  const { body } = await workspace.call('api');
  expect(body).toBe(
    Array.from({ length: 64 }, (_, i) => String(i % 10).repeat(16 * 1024)).join(''),
  );
});

test('a reader who leaves destroys the response stream, and that is no error', async () => {
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: {
      'functions/src/api.ts': `
        import { finished } from 'node:stream/promises';
        const seen = (globalThis[Symbol.for('seen')] ??= {});
        seen.closed ??= new Promise((resolve) => { seen.close = resolve; });
        export const handler = awslambda.streamifyResponse(async ({ ask }, stream) => {
          if (ask) return stream.end(await seen.closed);
          stream.on('close', () => seen.close('closed'));
          stream.write('first');
          await finished(stream);
        });`,
    },
  });
  const { body } = await workspace.lambda.invokeHttp('api', {});
  const chunks = body.getReader();
  await chunks.read();
  await chunks.cancel();
  expect((await workspace.call('api', { ask: true })).body).toBe('closed');
  expect(workspace.lines).toEqual([]);
});

test('a caller who gives up before the first byte is heard', async () => {
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: {
      'functions/src/api.ts': `
        const seen = (globalThis[Symbol.for('seen')] ??= {});
        export const handler = awslambda.streamifyResponse(async ({ ask }, stream) => {
          if (ask) {
            await new Promise((resolve) => { seen.started ? resolve() : (seen.start = resolve); });
            return stream.end('started');
          }
          seen.started = true;
          seen.start?.();
          await new Promise((resolve) => stream.on('close', resolve));
        });`,
    },
  });
  const caller = new AbortController();
  const answer = workspace.lambda.invokeHttp('api', {}, { signal: caller.signal });
  await workspace.call('api', { ask: true });
  caller.abort();
  expect((await answer).statusCode).toBe(502);
});

test('each function sees its own environment, Lambda’s variables, and nothing of this process', async () => {
  process.env.GATEHOUSE_TEST_SECRET = 'of the developer';
  await using workspace = await createWorkspace({
    functions: { api: {}, other: {} },
    files: {
      'functions/src/api.ts': 'export const handler = async () => ({ ...process.env });',
      'functions/src/other.ts':
        'export const handler = async () => { process.env.MINE = "changed"; return { ...process.env }; };',
    },
    environment: (name): Record<string, string> =>
      name === 'api' ? { MINE: 'api', ONLY_API: '1' } : { MINE: 'other' },
  });
  delete process.env.GATEHOUSE_TEST_SECRET;
  const lambdaSets = (name: string) => ({
    _HANDLER: `src/${name}.handler`,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
  });
  expect(await workspace.lambda.invoke('other', {})).toEqual({
    payload: { MINE: 'changed', ...lambdaSets('other') },
  });
  expect(await workspace.lambda.invoke('api', {})).toEqual({
    payload: { MINE: 'api', ONLY_API: '1', ...lambdaSets('api') },
  });
});

test('the context says who is running and how long there is left', async () => {
  await using workspace = await createWorkspace({
    functions: { api: { timeoutSeconds: 7 } },
    files: {
      'functions/src/api.ts': `export const handler = async (event, context) => ({
        event, id: context.awsRequestId, name: context.functionName, arn: context.invokedFunctionArn,
        memory: context.memoryLimitInMB, left: context.getRemainingTimeInMillis() });`,
    },
  });
  const result = await workspace.lambda.invoke('api', { hello: ['world'] });
  expect(result).toEqual({
    payload: {
      event: { hello: ['world'] },
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'api',
      arn: 'arn:aws:lambda:us-east-1:000000000000:function:api',
      memory: '256',
      left: expect.closeTo(7000, -3),
    },
  });
});

test.each([
  ['a bare value is a JSON 200', '({ hello: "world" })', 200, '{"hello":"world"}'],
  ['a string is the body', '"hello"', 200, 'hello'],
  [
    'base64 is decoded',
    '({ statusCode: 203, body: "aGVsbG8=", isBase64Encoded: true })',
    203,
    'hello',
  ],
  ['no body is an empty one', '({ statusCode: 204 })', 204, ''],
])('a buffered answer: %s', async (_what, value, status, body) => {
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: { 'functions/src/api.ts': `export const handler = async () => ${value};` },
  });
  const answer = await workspace.lambda.invokeHttp('api', {});
  expect(answer.statusCode).toBe(status);
  expect(await new Response(answer.body).text()).toBe(body);
});

test('what a function prints goes to the log under its name', async () => {
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: {
      'functions/src/api.ts': `export const handler = async () => {
        await new Promise((resolve) => process.stdout.write('out\\nand more\\n', resolve));
        await new Promise((resolve) => process.stderr.write('err\\n', resolve));
        return null;
      };`,
    },
  });
  await workspace.lambda.invoke('api', {});
  await workspace.lambda.close();
  expect(workspace.lines).toEqual(['info [api] out', 'info [api] and more', 'error [api] err']);
});

test('invocations of one function overlap, and 40 at once all see the same edit', async () => {
  const answering = (n: number) =>
    `export const handler = async ({ i }) => ({ statusCode: 200, body: '${n}:' + i });`;
  await using workspace = await createWorkspace({
    functions: { api: {} },
    files: { 'functions/src/api.ts': answering(0) },
  });
  for (const edit of [1, 2, 3]) {
    await workspace.write({ 'functions/src/api.ts': answering(edit) });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => workspace.call('api', { i })),
    );
    expect(answers.map(({ body }) => body)).toEqual(answers.map((_, i) => `${edit}:${i}`));
  }
});
