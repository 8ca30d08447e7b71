import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audienceOf, openTokenStore, type SignIn } from '../../src/tokens/store.ts';
import { profileOf } from '../support/profile.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const signIn = (changes: Partial<SignIn> = {}): SignIn => ({
  email: 'ada@example.com',
  accessToken: 'access',
  accessExpiresAt: 1,
  refreshToken: 'refresh',
  signedInAt: 0,
  ...audienceOf(profileOf()),
  ...changes,
});

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('the file is 0600 in a folder of 0700, whatever the umask', async () => {
  const folder = join(temporaryFolder(), 'config', 'gatehouse');
  const before = process.umask(0);
  try {
    await openTokenStore(folder, profileOf()).update(async () => signIn());
  } finally {
    process.umask(before);
  }
  expect(mode(folder)).toBe('700');
  expect(mode(join(folder, 'tokens.json'))).toBe('600');
  expect(readdirSync(folder)).toEqual(['tokens.json']);
});

test('each pool and client has its own sign-in, and keeps it when another ends', async () => {
  const folder = join(temporaryFolder(), 'gatehouse');
  const here = openTokenStore(folder, profileOf());
  const there = openTokenStore(folder, profileOf({ userPoolId: 'eu-west-1_other' }));
  await here.update(async () => signIn({ email: 'here@example.com' }));
  await there.update(async () => signIn({ email: 'there@example.com' }));
  await here.update(async () => null);
  expect(await here.read()).toBeNull();
  expect((await there.read())?.email).toBe('there@example.com');
});

test.each([
  ['another API', { urls: { api: 'http://127.0.0.1:10' } }],
  ['another Cognito', { cognitoEndpoint: 'http://127.0.0.1:10' }],
])('a profile of the same pool that names %s does not get the tokens', async (_, changes) => {
  const folder = join(temporaryFolder(), 'gatehouse');
  await openTokenStore(folder, profileOf()).update(async () => signIn());
  expect(await openTokenStore(folder, profileOf(changes)).read()).toBeNull();
});

test.each([
  ['the file is readable by the group', 'tokens.json', 0o640, '600'],
  ['the folder can be entered by others', '.', 0o711, '700'],
])('%s: refused, with the remedy', async (_, path, wide, narrow) => {
  const folder = join(temporaryFolder(), 'gatehouse');
  const store = openTokenStore(folder, profileOf());
  await store.update(async () => signIn());
  chmodSync(join(folder, path), wide);
  const refused = { code: 'TOKENS_UNSAFE', remedy: expect.stringContaining(`chmod ${narrow}`) };
  await expect(store.read()).rejects.toMatchObject(refused);
  await expect(store.update(async () => null)).rejects.toMatchObject(refused);
});

test('a damaged file is neither used nor overwritten', async () => {
  const folder = join(temporaryFolder(), 'gatehouse');
  mkdirSync(folder, { mode: 0o700 });
  const file = join(folder, 'tokens.json');
  writeFileSync(file, '{"version":1,"signIns":{"x', { mode: 0o600 });
  const store = openTokenStore(folder, profileOf());
  await expect(store.read()).rejects.toMatchObject({ code: 'TOKENS_UNSAFE' });
  await expect(store.update(async () => signIn())).rejects.toMatchObject({ code: 'TOKENS_UNSAFE' });
  expect(readFileSync(file, 'utf8')).toBe('{"version":1,"signIns":{"x');
});
