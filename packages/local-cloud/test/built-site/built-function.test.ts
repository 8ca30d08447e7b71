import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtFunctionUrl, startBuiltFunction } from '../../src/built-site/start-built-function.ts';
import { freePort } from '../../src/processes/free-port.ts';
import type { ManagedChild } from '../../src/processes/managed-child.ts';

let folder: string;
let child: ManagedChild | undefined;
const lines: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-bundle-'));
  lines.length = 0;
});

afterEach(async () => {
  await child?.stop();
  child = undefined;
  await rm(folder, { recursive: true });
});

async function start(bundle: string) {
  await writeFile(join(folder, 'index.mjs'), bundle);
  const port = await freePort();
  child = await startBuiltFunction({
    name: 'Bundle',
    folder,
    handler: 'index.handler',
    port,
    env: { PATH: process.env.PATH ?? '', SITE_STAGE: 'local' },
    log: (level, line) => lines.push(`${level} ${line}`),
  });
  const { invokeHttp } = builtFunctionUrl(port);
  return (event: unknown, signal?: AbortSignal) => invokeHttp('Bundle', event, { signal });
}

const text = (body: ReadableStream<Uint8Array>) => new Response(body).text();

test('status, headers and cookies stand before a body that is streamed as it is written', async () => {
  const invoke = await start(`
    let next;
    export const handler = awslambda.streamifyResponse(async (event, stream) => {
      if (event.go) return void (next(), stream.end());
      // As OpenNext writes it, and in pieces.
      stream.setContentType('application/vnd.awslambda.http-integration-response');
      const head = JSON.stringify({ statusCode: 404, headers: { 'x-own': event.x }, cookies: ['a=1', 'b=2'] });
      stream.write(head.slice(0, 10));
      stream.write(head.slice(10));
      stream.write(new Uint8Array(8));
      stream.write('one');
      await new Promise((resolve) => { next = resolve; });
      stream.end('two');
    });
  `);
  const { body, ...head } = await invoke({ x: 'y' });
  expect(head).toEqual({ statusCode: 404, headers: { 'x-own': 'y' }, cookies: ['a=1', 'b=2'] });
  const reader = body.getReader();
  expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('one');
  await text((await invoke({ go: true })).body);
  expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('two');
  expect((await reader.read()).done).toBe(true);
});

test('the helper of Lambda’s own runtime writes the same', async () => {
  const invoke = await start(`
    export const handler = awslambda.streamifyResponse(async (event, stream) => {
      awslambda.HttpResponseStream.from(stream, { statusCode: 201, headers: { 'x-own': '1' } }).end('made');
    });
  `);
  const { body, ...head } = await invoke({});
  expect([head.statusCode, head.headers, await text(body)]).toEqual([
    201,
    { 'x-own': '1' },
    'made',
  ]);
});

test('it runs with the environment it is given and nothing else, in UTC', async () => {
  const invoke = await start(`
    export const handler = awslambda.streamifyResponse(async (event, stream) => {
      stream.setContentType('application/json');
      stream.end(JSON.stringify({ names: Object.keys(process.env), zone: new Date(0).getHours() }));
    });
  `);
  const seen = JSON.parse(await text((await invoke({})).body));
  expect(seen.names.sort()).toEqual([
    'AWS_LAMBDA_FUNCTION_NAME',
    'PATH',
    'SITE_STAGE',
    'TZ',
    '_HANDLER',
  ]);
  expect(seen.zone).toBe(0);
});

test('a handler that throws is a 502, and its reason is in the log alone', async () => {
  const invoke = await start(`
    export const handler = awslambda.streamifyResponse(async () => { throw new Error('no such luck'); });
  `);
  const { statusCode, body } = await invoke({});
  expect([statusCode, await text(body)]).toEqual([502, '{"message":"Internal Server Error"}']);
  await expect.poll(() => lines.join('\n')).toContain('error [Bundle] Error: no such luck');
});

test('a reader who leaves is made known to the handler', async () => {
  const invoke = await start(`
    export const handler = awslambda.streamifyResponse(async (event, stream) => {
      stream.setContentType('application/vnd.awslambda.http-integration-response');
      stream.write('{}' + String.fromCharCode(0).repeat(8) + 'first');
      await new Promise((resolve) => stream.once('close', resolve));
      console.log('the reader left');
    });
  `);
  const left = new AbortController();
  const { body } = await invoke({}, left.signal);
  await body.getReader().read();
  left.abort();
  await expect.poll(() => lines.join('\n')).toContain('the reader left');
});

test('an answer that ends before its head is a failure, not an empty page', async () => {
  const invoke = await start(`
    export const handler = awslambda.streamifyResponse(async (event, stream) => {
      stream.setContentType('application/vnd.awslambda.http-integration-response');
      stream.end('{"statusCode":200');
    });
  `);
  await expect(invoke({})).rejects.toThrow('ended before its head');
});

test('a bundle that does not load says why', async () => {
  await expect(start(`import 'not-in-the-bundle'; export const handler = 1;`)).rejects.toThrow(
    /Bundle did not start:[\s\S]*not-in-the-bundle/,
  );
});
