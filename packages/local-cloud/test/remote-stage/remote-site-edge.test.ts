import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createRemoteSiteEdge } from '../../src/remote-stage/create-remote-site-edge.ts';
import { startPages } from '../edge/harness.ts';

const body = '{"json":{}}';
const hash = createHash('sha256').update(body).digest('hex');

/** The stage's router, as far as a browser can tell it from the local one. */
const startStage = () =>
  startPages(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.setHeader('set-cookie', ['__Host-a=1; Secure; Path=/', '__Host-b=2; Secure; Path=/']);
    response.setHeader('content-type', 'application/json');
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }));
  });

async function startSite(apiOrigin: string) {
  const pages = await startPages((request, response) => {
    response.end(`page ${request.url}`);
  });
  const lines: string[] = [];
  const edge = await createRemoteSiteEdge({
    port: 0,
    pages: pages.origin,
    apiOrigin,
    log: (level, line) => lines.push(`${level} ${line}`),
  });
  const close = async () => {
    await edge.close();
    await pages.close();
  };
  return { url: edge.url, lines, [Symbol.asyncDispose]: close };
}

test('a call reaches the stage as the browser made it', async () => {
  await using stage = await startStage();
  await using site = await startSite(stage.origin);
  const answer = await fetch(`${site.url}/api/trpc/me.update?batch=1`, {
    method: 'POST',
    headers: {
      cookie: '__Host-gatehouse-web-3000=id',
      origin: site.url,
      'content-type': 'application/json',
      'x-amz-content-sha256': hash,
    },
    body,
  });
  const seen = (await answer.json()) as { headers: Record<string, string> };
  expect(seen).toMatchObject({ method: 'POST', url: '/api/trpc/me.update?batch=1', body });
  expect(seen.headers).toMatchObject({
    host: new URL(stage.origin).host,
    cookie: '__Host-gatehouse-web-3000=id',
    origin: site.url,
    'x-amz-content-sha256': hash,
  });
  expect(answer.headers.getSetCookie()).toHaveLength(2);
});

test('everything else is a page of this machine', async () => {
  await using stage = await startStage();
  await using site = await startSite(stage.origin);
  for (const path of ['/', '/sign-in', '/apiary']) {
    expect(await (await fetch(site.url + path)).text()).toBe(`page ${path}`);
  }
});

test('an answer streams', async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await using stage = await startPages(async (_request, response) => {
    response.write('first');
    await finished;
    response.end('last');
  });
  await using site = await startSite(stage.origin);
  const reader = (await fetch(`${site.url}/api/x`)).body?.getReader();
  const first = await reader?.read();
  expect(Buffer.from(first?.value ?? []).toString()).toBe('first');
  finish();
  const last = await reader?.read();
  expect(Buffer.from(last?.value ?? []).toString()).toBe('last');
});

test('a stage that is not there is said so', async () => {
  await using site = await startSite('http://127.0.0.1:9');
  const answer = await fetch(`${site.url}/api/trpc/health`);
  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain('The stage at http://127.0.0.1:9 cannot be reached.');
  expect(site.lines).toHaveLength(1);
});
