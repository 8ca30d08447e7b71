import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type FunctionName, functions } from '@gatehouse/functions/manifest';
import { afterAll, expect, test } from 'vitest';
import { bundleFunctions } from './bundle-functions.ts';

const bundles = await bundleFunctions();
afterAll(() => rm(bundles, { recursive: true }));

/** What stands behind `Resource.X` on AWS, with a database and a pool that nobody can reach. */
const links: Record<string, object> = {
  App: { name: 'gatehouse', stage: 'plan' },
  UserPool: { id: 'us-east-1_PLANPOOL1' },
  WebClient: { id: 'web', secret: 'secret' },
  ConsoleClient: { id: 'console', secret: 'secret' },
  CliClient: { id: 'cli' },
  Database: { engine: 'dsql', host: 'plan.invalid', region: 'us-east-1', user: 'gatehouse_app' },
  DatabaseOwner: { host: 'plan.invalid', region: 'us-east-1', user: 'admin' },
  SessionKeys: { current: 'k1', keys: { k1: Buffer.alloc(32).toString('base64') } },
  WebSite: { origin: 'https://web.example', cookieName: '__Host-w', cookieSecure: true },
  ConsoleSite: { origin: 'https://console.example', cookieName: '__Host-c', cookieSecure: true },
};

/** Calls a bundle as Lambda's runtime does, in a Node of its own. */
const program = `
globalThis.awslambda = {
  streamifyResponse: (handler) => handler,
  HttpResponseStream: { from: (stream, metadata) => Object.assign(stream, { metadata }) },
};
const { PassThrough } = await import('node:stream');
const { handler } = await import(process.argv[1]);
const event = JSON.parse(process.argv[2]);
if (event === null) console.log(JSON.stringify(typeof handler));
else if (event.rawPath) {
  const stream = new PassThrough();
  await handler(event, stream, {});
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  console.log(JSON.stringify([stream.metadata.statusCode, Buffer.concat(chunks).toString()]));
} else console.log(JSON.stringify(await handler(event, {})));
process.exit(0);
`;

async function call(name: FunctionName, event: unknown): Promise<unknown> {
  const bundle = join(bundles, name, 'bundle.mjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program, bundle, JSON.stringify(event)],
    {
      env: {
        PATH: process.env.PATH,
        AWS_REGION: 'us-east-1',
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        ...Object.fromEntries(
          Object.entries(links).map(([link, value]) => [
            `SST_RESOURCE_${link}`,
            JSON.stringify(value),
          ]),
        ),
      },
    },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

const health = (path: string) => ({
  version: '2.0',
  rawPath: `${path}/health`,
  rawQueryString: '',
  headers: {},
  isBase64Encoded: false,
  requestContext: {
    requestId: 'plan',
    http: { method: 'GET', path: `${path}/health`, sourceIp: '198.51.100.1', userAgent: 'plan' },
  },
});

test.each([
  ['WebApi', '/api/trpc'],
  ['ConsoleApi', '/api/trpc'],
  ['BearerApi', '/trpc'],
] as const)('the bundle of %s answers a health event', async (name, path) => {
  const [status, body] = (await call(name, health(path))) as [number, string];
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ result: { data: { json: { ok: true } } } });
});

test('the bundle of PreSignUp lets an administrator create people', async () => {
  const event = {
    triggerSource: 'PreSignUp_AdminCreateUser',
    userPoolId: 'us-east-1_PLANPOOL1',
    callerContext: { clientId: 'CLIENT_ID_NOT_APPLICABLE' },
    response: {},
  };
  expect(await call('PreSignUp', event)).toEqual(event);
});

test.each(['PostConfirmation', 'PreTokenGeneration', 'Reconcile', 'Migrate'] as const)(
  'the bundle of %s loads; it answers nothing without its database',
  async (name) => {
    expect(await call(name, null)).toBe('function');
  },
);

test('no function of the manifest was left out', () => {
  const asked = [
    'WebApi',
    'ConsoleApi',
    'BearerApi',
    'PreSignUp',
    'PostConfirmation',
    'PreTokenGeneration',
    'Reconcile',
    'Migrate',
  ];
  expect(Object.keys(functions).sort()).toEqual(asked.sort());
});
