import { createRequire } from 'node:module';
import { beforeEach, expect, test, vi } from 'vitest';
import { handler } from '../src/web-api.ts';
import { invoke } from './support/events.ts';

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

const { cache } = createRequire(import.meta.url);
const loaded = (name: string) => Object.keys(cache).some((path) => path.includes(`/${name}/`));

test('health loads neither the database driver nor the SDK', async () => {
  const { metadata } = await invoke(handler, { path: '/api/trpc/health' });
  expect(metadata?.statusCode).toBe(200);
  expect(loaded('node_modules/pg')).toBe(false);
  expect(loaded('@aws-sdk/client-cognito-identity-provider')).toBe(false);
});

test('a call that needs them does', async () => {
  await invoke(handler, {
    path: '/api/trpc/me.get',
    headers: { origin: 'https://web.example' },
    cookies: [`__Host-web=${'x'.repeat(43)}`],
  });
  expect(loaded('node_modules/pg')).toBe(true);

  process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER = 'http://127.0.0.1:9';
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' });
  const { metadata } = await invoke(handler, {
    method: 'POST',
    path: '/api/trpc/auth.signIn',
    headers: { origin: 'https://web.example', 'content-type': 'application/json' },
    body: JSON.stringify({ json: { email: 'a@example.com', password: 'x' } }),
  });
  expect(metadata?.statusCode).toBe(503);
  expect(loaded('@aws-sdk/client-cognito-identity-provider')).toBe(true);
});
