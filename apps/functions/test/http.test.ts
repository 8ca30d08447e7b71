import { expect, test } from 'vitest';
import { sendResponse } from '../src/http/send-response.ts';
import { toIncoming } from '../src/http/to-incoming.ts';
import { viewerAddress } from '../src/http/viewer-address.ts';
import { httpEvent } from './support/events.ts';
import { ResponseStream } from './support/runtime.ts';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['1.1.1.1, 203.0.113.9', '203.0.113.9'],
  ['1.1.1.1, 203.0.113.9, 198.51.100.1', '203.0.113.9'],
  ['2001:db8::1', '2001:db8::1'],
  ['', '198.51.100.1'],
  [null, '198.51.100.1'],
  [' , ', '198.51.100.1'],
  ['x'.repeat(100), 'x'.repeat(45)],
])('behind a router %j is the viewer %s', (forwardedFor, viewer) => {
  expect(viewerAddress(forwardedFor, '198.51.100.1')).toBe(viewer);
});

test('an event becomes a request', () => {
  const incoming = toIncoming(
    httpEvent({
      method: 'POST',
      path: '/api/trpc/me.update',
      query: 'batch=1&input=%7B%7D',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9' },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('{"ü":1}').toString('base64'),
      base64: true,
    }),
    true,
  );
  expect(incoming).toMatchObject({ method: 'POST', requestId: 'request-1' });
  expect(incoming.url.pathname + incoming.url.search).toBe(
    '/api/trpc/me.update?batch=1&input=%7B%7D',
  );
  expect(incoming.headers.get('cookie')).toBe('a=1; b=2');
  expect(Buffer.from(incoming.body ?? []).toString('utf8')).toBe('{"ü":1}');
  expect(incoming.device.ip).toBe('203.0.113.9');
});

test('at the public entrance nobody says for themselves where they are', () => {
  const event = httpEvent({ path: '/trpc/health', headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect(toIncoming(event, false).device.ip).toBe('198.51.100.1');
});

test('a response is written chunk by chunk, with each cookie a header of its own', async () => {
  const headers = new Headers({ 'content-type': 'application/json' });
  headers.append('set-cookie', 'a=1; Path=/');
  headers.append('set-cookie', 'b=2; Path=/');
  const body = new ReadableStream({
    start(controller) {
      for (const text of ['one ', 'two']) controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
  const stream = new ResponseStream();
  await sendResponse(new Response(body, { status: 207, headers }), stream);
  expect(stream.metadata).toEqual({
    statusCode: 207,
    headers: { 'content-type': 'application/json' },
    cookies: ['a=1; Path=/', 'b=2; Path=/'],
  });
  expect(stream.chunks.map(String)).toEqual(['one ', 'two']);
});

test('a response without a body ends', async () => {
  const stream = new ResponseStream();
  await sendResponse(new Response(null, { status: 204 }), stream);
  expect(stream.writableEnded).toBe(true);
});
