import { expect, test } from 'vitest';
import { createBearerEntrance } from '../../src/edge/index.ts';
import { echo, openSocket } from './harness.ts';

async function start() {
  const entrance = await createBearerEntrance({
    port: 0,
    api: { invokeHttp: echo },
    functionName: 'BearerApi',
    log: () => {},
  });
  return { ...entrance, [Symbol.asyncDispose]: entrance.close };
}

test('Authorization and every path reach the function, and nothing is signed', async () => {
  await using entrance = await start();
  const answer = await fetch(`${entrance.url}/anything/else?x=1`, {
    method: 'POST',
    body: '{"a":1}',
    headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
  });
  const event = JSON.parse(await answer.text());
  expect(event).toMatchObject({
    rawPath: '/anything/else',
    rawQueryString: 'x=1',
    body: '{"a":1}',
    headers: { authorization: 'Bearer token', 'x-forwarded-for': '127.0.0.1' },
    requestContext: { accountId: 'anonymous', http: { method: 'POST', sourceIp: '127.0.0.1' } },
  });
  expect(event.headers).not.toHaveProperty('x-amz-source-arn');
  expect(event.headers).not.toHaveProperty('x-amz-cf-id');
  expect(event.requestContext).not.toHaveProperty('authorizer');
});

test('a claim in x-forwarded-for does not change the source address', async () => {
  await using entrance = await start();
  const answer = await fetch(entrance.url, { headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect(await answer.json()).toMatchObject({
    requestContext: { http: { sourceIp: '127.0.0.1' } },
  });
});

test('no site’s headers are added: they are CloudFront’s', async () => {
  await using entrance = await start();
  const { headers } = await fetch(entrance.url);
  expect(headers.get('x-frame-options')).toBeNull();
});

test('a request for another host is refused', async () => {
  await using entrance = await start();
  const socket = await openSocket(entrance.port);
  socket.write('GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
  expect(await socket.text(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 403 /);
});
