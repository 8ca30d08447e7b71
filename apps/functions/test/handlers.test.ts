import type { PreSignUpTriggerEvent } from 'aws-lambda';
import { beforeEach, expect, test, vi } from 'vitest';
import { handler as bearerApi } from '../src/bearer-api.ts';
import { handler as consoleApi } from '../src/console-api.ts';
import { functions } from '../src/manifest.ts';
import { handler as preSignUp } from '../src/pre-sign-up.ts';
import { handler as webApi } from '../src/web-api.ts';
import { invoke } from './support/events.ts';

const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});

test.each([
  ['web-api', webApi, '/api/trpc/health'],
  ['console-api', consoleApi, '/api/trpc/health'],
  ['bearer-api', bearerApi, '/trpc/health'],
])('%s is up without a database', async (entrance, handler, path) => {
  const { metadata, text } = await invoke(handler, { path });
  expect(metadata).toMatchObject({
    statusCode: 200,
    headers: { 'cache-control': 'private, no-store', 'x-request-id': 'request-1' },
    cookies: [],
  });
  expect(JSON.parse(text)).toEqual({ result: { data: { json: { ok: true, entrance } } } });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    entrance,
    procedures: ['health'],
    status: 200,
    requestId: 'request-1',
  });
});

test('a database that is down is a 503, and keeps the cookie', async () => {
  const { metadata, text } = await invoke(webApi, {
    path: '/api/trpc/me.get',
    headers: { origin: 'https://web.example' },
    cookies: [`__Host-web=${'x'.repeat(43)}`],
  });
  expect(metadata).toMatchObject({ statusCode: 503, cookies: [] });
  expect(JSON.parse(text).error.json.data).toMatchObject({
    errorCode: 'UNAVAILABLE',
    requestId: 'request-1',
  });
});

test('an entrance answers under its own prefix only', async () => {
  expect((await invoke(webApi, { path: '/trpc/health' })).metadata?.statusCode).toBe(404);
  expect((await invoke(bearerApi, { path: '/api/trpc/health' })).metadata?.statusCode).toBe(404);
});

const event = (triggerSource: string) =>
  ({
    version: '1',
    region: 'us-east-1',
    userPoolId: 'us-east-1_TESTPOOL1',
    userName: 'x',
    callerContext: { awsSdkVersion: '3', clientId: 'webclient' },
    triggerSource,
    request: { userAttributes: {} },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  }) as PreSignUpTriggerEvent;

test('only an admin makes people while self sign-up is off', async () => {
  const byAdmin = event('PreSignUp_AdminCreateUser');
  expect(await preSignUp(byAdmin)).toBe(byAdmin);
  await expect(preSignUp(event('PreSignUp_SignUp'))).rejects.toThrow('Sign-up is closed.');
});

test('every function of the manifest has its handler', async () => {
  for (const { handler } of Object.values(functions)) {
    const name = handler.replace(/^src\/(.*)\.handler$/, '$1');
    expect(await import(`../src/${name}.ts`), handler).toHaveProperty(
      'handler',
      expect.any(Function),
    );
  }
});
