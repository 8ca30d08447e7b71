import { expect, test } from 'vitest';
import {
  checkRequestTable,
  createViewerRequest,
  keyValueStore,
} from '../../src/edge/viewer-request/index.ts';

const signed = { originAccessControlConfig: { enabled: true, signingBehavior: 'always' } };
const store = keyValueStore({
  keys: [
    { namespace: 'api', entries: { metadata: JSON.stringify({ host: host('webapi') }) } },
    {
      namespace: 'web',
      entries: {
        '/BUILD_ID': 's3',
        metadata: JSON.stringify({
          s3: { domain: 'files.s3.us-east-1.amazonaws.com', dir: '/_assets' },
          image: { host: host('images') },
          servers: [[host('site'), 50, 8]],
        }),
      },
    },
  ],
  routes: [
    { namespace: 'router', key: 'routes', entry: 'site,web,,' },
    { namespace: 'router', key: 'routes', entry: 'url,api,,/api' },
  ],
});

function host(name: string): string {
  return `${name}.lambda-url.us-east-1.on.aws`;
}

/** The least that a viewer-request function has to do: the real one is asked by the tests of the plan. */
const source = `
import cf from "cloudfront";
async function handler(event) {
  const { request } = event;
  const send = (domainName) => cf.updateRequestOrigin({ domainName, ...${JSON.stringify(signed)} });
  if (request.uri === '/api' || request.uri.startsWith('/api/')) {
    request.headers['x-forwarded-host'] = request.headers.host;
    send(JSON.parse(await cf.kvs().get('api:metadata')).host);
    return request;
  }
  const site = JSON.parse(await cf.kvs().get('web:metadata'));
  const file = await cf.kvs().get('web:' + decodeURIComponent(request.uri)).catch(() => undefined);
  if (file || request.uri.startsWith('/_next/static')) {
    delete request.cookies;
    send(site.s3.domain);
    return request;
  }
  request.headers['x-forwarded-host'] = request.headers.host;
  if (request.uri.startsWith('/_next/image')) {
    send(site.image.host);
    return request;
  }
  for (const name of Object.keys(request.querystring).filter((key) => key.includes('/'))) {
    request.querystring[encodeURIComponent(name)] = request.querystring[name];
    delete request.querystring[name];
  }
  if (Object.values(request.cookies).some(({ value }) => value.length > 9000)) return { statusCode: 431 };
  send(site.servers[0][0]);
  return request;
}`;

test('a function that does what the router’s does passes every row', async () => {
  expect(await checkRequestTable(source, store)).toEqual([]);
});

test.each([
  ['keeps no host', "request.headers['x-forwarded-host'] = request.headers.host", '', 2],
  ['takes /apis for the API', "startsWith('/api/')", "startsWith('/api')", 1],
  ['ignores case', 'request.uri.startsWith', 'request.uri.toLowerCase().startsWith', 1],
  [
    'decodes the path',
    'async function handler(event) {',
    '$& event.request.uri = decodeURIComponent(event.request.uri);',
    1,
  ],
  [
    'strips the prefix',
    'send(JSON.parse',
    "request.uri = request.uri.slice(4) || '/'; send(JSON.parse",
    3,
  ],
  ['drops the query', 'const { request } = event;', '$& request.querystring = {};', 2],
  ['drops the cookies', 'const { request } = event;', '$& request.cookies = {};', 2],
  ['gives the bucket the cookies', 'delete request.cookies;', '', 3],
  ['sends images to the site', 'send(site.image.host)', 'send(site.servers[0][0])', 1],
  ['lets too many cookies pass', 'return { statusCode: 431 }', 'return request', 1],
  ['answers with another status', 'statusCode: 431', 'statusCode: 400', 1],
  ['leaves slashes as they are', "key.includes('/')", 'false', 1],
  ['does not sign', '"enabled":true', '"enabled":false', 20],
  [
    'adds to the origin',
    "'x-forwarded-host'] = request.headers.host",
    "$&; request.headers['user-agent'] = { value: 'x' }",
    2,
  ],
])('a function that %s does not', async (_what, from, to, least) => {
  const mutant = source.replaceAll(from, to.replace('$&', from));
  expect(mutant).not.toBe(source);
  const lines = await checkRequestTable(mutant, store);
  expect(lines.length).toBeGreaterThanOrEqual(least);
});

test('a route that leads nowhere is a difference', async () => {
  const { 'web:metadata': _gone, ...rest } = store;
  await expect(checkRequestTable(source, rest)).rejects.toThrow('There is no web:metadata');
  const silent = source.replaceAll('cf.updateRequestOrigin', '(() => {})');
  expect(await checkRequestTable(silent, store)).toContainEqual(
    expect.stringContaining('it reaches nobody'),
  );
});

test('a source that CloudFront would not take is refused', () => {
  expect(() => createViewerRequest(`${source}//${'x'.repeat(10_240)}`, store)).toThrow(
    /bytes; CloudFront takes 10240/,
  );
  expect(() => createViewerRequest(`import fs from 'node:fs';${source}`, store)).toThrow();
});
