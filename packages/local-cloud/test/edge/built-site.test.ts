import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../src/edge/index.ts';
import { startBuiltPages } from './built-harness.ts';
import { echo, openSocket, startEdge } from './harness.ts';

const page = '/_next/static/chunks/page.js';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function start(server: Parameters<typeof startBuiltPages>[0] = {}) {
  const site = await startBuiltPages(server);
  const edge = await startEdge({ pages: site.pages });
  return {
    ...edge,
    async [Symbol.asyncDispose]() {
      await edge[Symbol.asyncDispose]();
      await site[Symbol.asyncDispose]();
    },
  };
}

test.each([
  [page, 'text/javascript;charset=UTF-8', 'public,max-age=31536000,immutable'],
  ['/_next/static/media/font.woff2', 'font/woff2', 'public,max-age=31536000,immutable'],
  [
    '/BUILD_ID',
    'application/octet-stream',
    'public,max-age=0,s-maxage=86400,stale-while-revalidate=86400',
  ],
  [
    '/.well-known/security.txt',
    'text/plain;charset=UTF-8',
    'public,max-age=0,s-maxage=86400,stale-while-revalidate=86400',
  ],
])('%s is named and kept as SST uploads it', async (path, type, cache) => {
  await using edge = await start();
  const { status, headers } = await fetch(`${edge.url}${path}`);
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    type,
    cache,
  ]);
  expect(headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
});

test('a file is answered by condition, by range and by head alone', async () => {
  await using edge = await start();
  const get = (headers: Record<string, string>, method = 'GET') =>
    fetch(`${edge.url}${page}`, { method, headers });
  const etag = (await get({})).headers.get('etag') ?? '';
  expect((await get({ 'if-none-match': etag })).status).toBe(304);
  expect((await get({ 'if-none-match': '"other"' })).status).toBe(200);
  const part = await get({ range: 'bytes=0-6' });
  expect([part.status, await part.text()]).toEqual([206, 'console']);
  expect((await get({ range: 'bytes=900-' })).status).toBe(416);
  const head = await get({}, 'HEAD');
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    '19',
    '',
  ]);
});

test.each([
  '/_next/static/chunks/gone.js',
  '/_next/static/..%2f..%2fBUILD_ID',
  '/_next/static/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
])('%s is not there, and the bucket does not say so', async (path) => {
  await using edge = await start();
  const socket = await openSocket(edge.port);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${edge.port}\r\nConnection: close\r\n\r\n`);
  expect(await socket.text(/<\/Error>/)).toMatch(/^HTTP\/1\.1 403 [\s\S]*AccessDenied/);
});

test('nobody writes to the bucket', async () => {
  await using edge = await start();
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const answer = await fetch(`${edge.url}${page}`, { method, body: 'x' });
    expect([method, answer.status]).toEqual([method, 403]);
  }
  expect(await (await fetch(`${edge.url}${page}`)).text()).toBe('console.log("page")');
});

test('every answer has the security headers: file, page, image, refusal', async () => {
  await using edge = await start();
  const answers = [
    await fetch(`${edge.url}${page}`),
    await fetch(`${edge.url}/_next/static/gone.js`),
    await fetch(`${edge.url}/`),
    await fetch(`${edge.url}/`, { method: 'POST', body: 'x' }),
  ];
  for (const answer of answers) {
    await answer.text();
    for (const { name, value, httpsOnly } of securityHeaders) {
      expect(answer.headers.get(name), `${answer.status} ${name}`).toBe(httpsOnly ? null : value);
    }
  }
});

test.each([
  ['gzip, deflate, br, zstd', 'br,gzip'],
  ['gzip;q=0.5', 'gzip'],
])('of the offer %s the server function sees %s', async (offer, seen) => {
  await using edge = await start();
  const answer = await fetch(`${edge.url}/`, { headers: { 'accept-encoding': offer } });
  expect(await answer.json()).toMatchObject({
    headers: { 'accept-encoding': seen },
  });
});

test('an offer that CloudFront does not know is none', async () => {
  await using edge = await start();
  const answer = await fetch(`${edge.url}/`, { headers: { 'accept-encoding': 'deflate' } });
  expect(await answer.json()).not.toHaveProperty(['headers', 'accept-encoding']);
});

test('a page takes a body only with its hash, and no more than 6 MiB', async () => {
  await using edge = await start();
  const post = (body: string, hash = sha256(body)) =>
    fetch(`${edge.url}/sign-in`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/plain', 'x-amz-content-sha256': hash },
    });
  expect(await (await post('a=1')).json()).toMatchObject({ body: 'a=1' });
  expect((await post('a=1', sha256('a=2'))).status).toBe(403);
  expect((await post('x'.repeat(6 * 1024 * 1024 + 1))).status).toBe(413);
});

test('a page that throws is Lambda’s 502, and a development server is nowhere to be found', async () => {
  await using edge = await start({
    invokeHttp: async (...call) => ({ ...(await echo(...call)), statusCode: 502 }),
  });
  expect((await fetch(`${edge.url}/`)).status).toBe(502);
  const socket = await openSocket(edge.port);
  socket.write(
    `GET /_next/webpack-hmr HTTP/1.1\r\nHost: localhost:${edge.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  );
  expect(await socket.text(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 400 /);
});
