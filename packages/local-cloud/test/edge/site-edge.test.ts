import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../src/edge/index.ts';
import { withResolvers } from '../with-resolvers.ts';
import { echo, openSocket, startEdge, startPages } from './harness.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const textPage = (text: string) =>
  startPages((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(text),
  );

test('/api and what is below it go to the function, the rest to the pages', async () => {
  await using pages = await startPages((request, response) => response.end(`page ${request.url}`));
  await using edge = await startEdge({ pages: pages.origin });
  const at = async (path: string) => (await fetch(`${edge.url}${path}`)).text();
  expect(JSON.parse(await at('/api'))).toMatchObject({ rawPath: '/api' });
  expect(JSON.parse(await at('/api/'))).toMatchObject({ rawPath: '/api/' });
  expect(JSON.parse(await at('/api?x'))).toMatchObject({ rawPath: '/api', rawQueryString: 'x' });
  expect(await at('/apis')).toBe('page /apis');
  expect(await at('/API/x')).toBe('page /API/x');
  expect(await at('/%61pi/x')).toBe('page /%61pi/x');
  expect(await at('/?to=/api')).toBe('page /?to=/api');
});

test('a page request carries the viewer’s host and address, and no offer to compress', async () => {
  await using pages = await startPages((request, response) =>
    response.end(JSON.stringify(request.headers)),
  );
  await using edge = await startEdge({ pages: () => pages.origin });
  const headers = await (
    await fetch(`${edge.url}/`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '1.2.3.4' },
    })
  ).json();
  expect(headers).toMatchObject({
    host: `localhost:${edge.port}`,
    'x-forwarded-host': `localhost:${edge.port}`,
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '1.2.3.4,127.0.0.1',
  });
  for (const name of ['accept-encoding', 'content-length', 'transfer-encoding']) {
    expect(headers).not.toHaveProperty(name);
  }
});

test.each([
  ['missing', {}],
  ['of another body', { 'x-amz-content-sha256': sha256('{"b":1}') }],
  ['unsigned', { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }],
])('a body whose hash is %s is refused before the function runs', async (_what, headers) => {
  let invocations = 0;
  await using edge = await startEdge({
    invokeHttp: (...call) => {
      invocations += 1;
      return echo(...call);
    },
  });
  const answer = await fetch(`${edge.url}/api/x`, { method: 'POST', body: '{"a":1}', headers });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toEqual({
    message: expect.stringMatching(/^The request signature we calculated does not match/),
  });
  expect(invocations).toBe(0);
});

test('a page takes a body only with its hash, but for the tools of development', async () => {
  await using pages = await startPages(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.end(`${request.url} got ${body} from ${request.headers.authorization ?? 'anybody'}`);
  });
  await using edge = await startEdge({ pages: pages.origin });
  const post = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${edge.url}${path}`, { method: 'POST', body: 'a=1', headers });
  expect((await post('/')).status).toBe(403);
  const signed = await post('/', {
    'x-amz-content-sha256': sha256('a=1'),
    authorization: 'Bearer x',
  });
  expect(await signed.text()).toBe('/ got a=1 from anybody');
  expect(await (await post('/__nextjs_original-stack-frames')).text()).toContain('got a=1');
});

test('a body of more than 6 MiB is refused', async () => {
  await using edge = await startEdge();
  const body = 'x'.repeat(6 * 1024 * 1024 + 1);
  const answer = await fetch(`${edge.url}/api/x`, {
    method: 'POST',
    body,
    headers: { 'x-amz-content-sha256': sha256(body) },
  });
  expect(answer.status).toBe(413);
});

test('every answer has the security headers: function, page, refusal', async () => {
  await using pages = await textPage('hello');
  await using edge = await startEdge({ pages: pages.origin });
  const answers = [
    await fetch(`${edge.url}/api`),
    await fetch(`${edge.url}/`),
    await fetch(`${edge.url}/api`, { method: 'POST', body: 'x' }),
  ];
  for (const answer of answers) {
    await answer.text();
    for (const { name, value, httpsOnly } of securityHeaders) {
      expect(answer.headers.get(name), `${answer.status} ${name}`).toBe(httpsOnly ? null : value);
    }
  }
});

test('a page’s own content security policy stays, its frame option does not', async () => {
  await using pages = await startPages((_request, response) =>
    response
      .writeHead(200, {
        'content-security-policy': "default-src 'self'",
        'x-frame-options': 'SAMEORIGIN',
      })
      .end(),
  );
  await using edge = await startEdge({ pages: pages.origin });
  const { headers } = await fetch(`${edge.url}/`);
  expect(headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(headers.get('x-frame-options')).toBe('DENY');
});

test('status, headers and every cookie of a function arrive', async () => {
  await using edge = await startEdge({
    invokeHttp: async () => ({
      statusCode: 418,
      headers: { 'x-own': '1', 'transfer-encoding': 'chunked', connection: 'close' },
      cookies: ['a=1; Path=/', 'b=2; HttpOnly'],
      body: ReadableStream.from([Buffer.from('teapot')]),
    }),
  });
  const answer = await fetch(`${edge.url}/api`);
  expect(answer.status).toBe(418);
  expect(answer.headers.get('x-own')).toBe('1');
  expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; HttpOnly']);
  expect(await answer.text()).toBe('teapot');
});

test('a chunk of a function is delivered before the next one is written', async () => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  await using edge = await startEdge({
    invokeHttp: async () => ({ statusCode: 200, headers: {}, cookies: [], body: readable }),
  });
  const { body } = await fetch(`${edge.url}/api`, { headers: { 'accept-encoding': 'gzip' } });
  const reader = body?.getReader();
  for (const text of ['one', 'two', 'three']) {
    const sent = writer.write(Buffer.from(text));
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe(text);
    await sent;
  }
  await writer.close();
  expect((await reader?.read())?.done).toBe(true);
});

test('a chunk of a page is delivered before the next one is written', async () => {
  const { promise: opened, resolve: open } = withResolvers<(text: string) => void>();
  await using pages = await startPages((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    open((text) => (text ? response.write(text) : response.end()));
  });
  await using edge = await startEdge({ pages: pages.origin });
  const answering = fetch(`${edge.url}/`, { headers: { 'accept-encoding': 'gzip' } });
  const write = await opened;
  write('one');
  const answer = await answering;
  const reader = answer.body?.getReader();
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('one');
  write('two');
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('two');
  write('');
  expect((await reader?.read())?.done).toBe(true);
});

test('a viewer who leaves before the answer is made known to the function', async () => {
  const { promise: invoked, resolve: invoke } = withResolvers<void>();
  const { promise: left, resolve: leave } = withResolvers<string>();
  await using edge = await startEdge({
    invokeHttp: (_name, _event, { signal } = {}) => {
      invoke();
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          leave('aborted');
          reject(new Error('aborted'));
        });
      });
    },
  });
  const viewer = new AbortController();
  const answer = fetch(`${edge.url}/api`, { signal: viewer.signal });
  await invoked;
  viewer.abort();
  await expect(answer).rejects.toThrow();
  expect(await left).toBe('aborted');
});

test('a viewer who leaves in the middle cancels the body', async () => {
  const { promise: cancelled, resolve: cancel } = withResolvers<void>();
  await using edge = await startEdge({
    invokeHttp: async () => ({
      statusCode: 200,
      headers: {},
      cookies: [],
      body: new ReadableStream({
        start: (controller) => controller.enqueue(Buffer.from('first')),
        cancel: () => cancel(),
      }),
    }),
  });
  const viewer = new AbortController();
  const answer = await fetch(`${edge.url}/api`, { signal: viewer.signal });
  await answer.body?.getReader().read();
  viewer.abort();
  await cancelled;
});

test('a function that dies in the middle breaks the answer off', async () => {
  await using edge = await startEdge({
    invokeHttp: async () => ({
      statusCode: 200,
      headers: {},
      cookies: [],
      body: new ReadableStream({
        start: (controller) => controller.enqueue(Buffer.from('first')),
        pull: (controller) => controller.error(new Error('died')),
      }),
    }),
  });
  await expect(fetch(`${edge.url}/api`).then((answer) => answer.text())).rejects.toThrow();
});

test.each([
  'evil.example',
  'localhost',
  'localhost:1',
  'localhost.evil.example:PORT',
  '127.0.0.1.nip.io:PORT',
])('a request for host %s is refused', async (host) => {
  await using pages = await textPage('secret');
  await using edge = await startEdge({ pages: pages.origin });
  const socket = await openSocket(edge.port);
  const named = host.replace('PORT', String(edge.port));
  socket.write(`GET / HTTP/1.1\r\nHost: ${named}\r\nConnection: close\r\n\r\n`);
  const answer = await socket.text(/\r\n\r\n/);
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  expect(answer).not.toContain('secret');
});

test.each(['localhost', '127.0.0.1', '[::1]'])(
  'a request for host %s is answered',
  async (name) => {
    await using pages = await textPage('hello');
    await using edge = await startEdge({ pages: pages.origin });
    const socket = await openSocket(edge.port);
    socket.write(`GET / HTTP/1.1\r\nHost: ${name}:${edge.port}\r\nConnection: close\r\n\r\n`);
    expect(await socket.text(/hello/)).toMatch(/^HTTP\/1\.1 200 /);
  },
);

test('while there is no site, a page says so and looks again; a script gets text', async () => {
  await using edge = await startEdge({ pages: () => undefined });
  const page = await fetch(`${edge.url}/`, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(503);
  expect(page.headers.get('content-type')).toMatch('text/html');
  expect(await page.text()).toMatch(/The site is starting[\s\S]*tries again/);
  const script = await fetch(`${edge.url}/x.js`, { headers: { accept: '*/*' } });
  expect(script.status).toBe(503);
  expect(script.headers.get('content-type')).toMatch('text/plain');
});

test('a site that cannot be reached is named, in the page and in the log', async () => {
  const gone = await textPage('');
  await gone.close();
  await using edge = await startEdge({ pages: gone.origin });
  const page = await fetch(`${edge.url}/`, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(502);
  expect(await page.text()).toContain('ECONNREFUSED');
  expect(edge.lines).toEqual([expect.stringContaining(gone.origin)]);
});

test('too many cookies are refused as the router refuses them', async () => {
  await using pages = await textPage('hello');
  await using edge = await startEdge({ pages: pages.origin });
  const cookie = `a=${'x'.repeat(9_800)}`;
  expect((await fetch(`${edge.url}/`, { headers: { cookie } })).status).toBe(431);
});

test('a method that CloudFront does not pass is refused', async () => {
  await using edge = await startEdge();
  const socket = await openSocket(edge.port);
  socket.write(
    `PROPFIND /api HTTP/1.1\r\nHost: localhost:${edge.port}\r\nConnection: close\r\n\r\n`,
  );
  expect(await socket.text(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 403 /);
});
