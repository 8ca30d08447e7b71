import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CliError } from '../src/errors/cli-error.ts';
import { loadProfile } from '../src/profile.ts';
import { profileOf } from './support/profile.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

function withOutputs(changes: object = {}): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.local'));
  const outputs = { ...profileOf(), mailbox: 'http://127.0.0.1:9/_emulator', ...changes };
  writeFileSync(join(folder, '.local', 'outputs.json'), JSON.stringify(outputs));
  return folder;
}

function failure(work: () => unknown): CliError {
  try {
    work();
  } catch (error) {
    if (error instanceof CliError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

test('local is found from a folder below', () => {
  const folder = withOutputs();
  const below = join(folder, 'apps', 'cli');
  mkdirSync(below, { recursive: true });
  expect(loadProfile('local', { env: {}, cwd: below })).toEqual(profileOf());
});

test('GATEHOUSE_HOME wins over what lies above', () => {
  const [here, there] = [withOutputs(), withOutputs({ stage: 'there' })];
  const env = { GATEHOUSE_HOME: join(there, '.local') };
  expect(loadProfile('local', { env, cwd: here }).stage).toBe('there');
});

test('a file is taken relative to where the command runs', () => {
  const folder = withOutputs({ stage: 'production' });
  expect(loadProfile('.local/outputs.json', { env: {}, cwd: folder }).stage).toBe('production');
});

test('no local cloud at all: says how to start one', () => {
  const error = failure(() => loadProfile('local', { env: {}, cwd: temporaryFolder() }));
  expect(error).toMatchObject({ code: 'NO_PROFILE', exitCode: 2 });
  expect(error.remedy).toContain('pnpm dev');
});

test.each([
  ['an API over plain http elsewhere', { urls: { api: 'http://api.example.com' } }, 'urls.api'],
  [
    'a Cognito over plain http elsewhere',
    { cognitoEndpoint: 'http://10.0.0.1' },
    'cognitoEndpoint',
  ],
  ['an address that is not http', { urls: { api: 'file:///etc/passwd' } }, 'urls.api'],
  ['no client', { clients: {} }, 'clients.cli'],
  ['no pool', { userPoolId: 'nonsense' }, 'userPoolId'],
])('%s is refused by name', (_, changes, path) => {
  const folder = withOutputs(changes);
  const error = failure(() => loadProfile('local', { env: {}, cwd: folder }));
  expect(error).toMatchObject({ code: 'NO_PROFILE', exitCode: 2 });
  expect(error.message).toContain(path);
});

test('a file that is not JSON is refused by name', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'outputs.json'), 'stage: local');
  const error = failure(() => loadProfile('outputs.json', { env: {}, cwd: folder }));
  expect(error.message).toContain(join(folder, 'outputs.json'));
});
