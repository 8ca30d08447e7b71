import { expect, test } from 'vitest';
import { profileOf } from '../support/profile.ts';
import type { Run } from '../support/run-cli.ts';
import { runHere } from '../support/run-here.ts';
import { homeWith } from '../support/signed-in.ts';

const secret = 'correct-horse-battery';

const run = (args: string[], input?: string): Promise<Run> =>
  runHere(args, { ...homeWith(profileOf()), input });

test.each([
  [['sign-in', '--password', secret]],
  [['sign-in', `--password=${secret}`]],
  [['sign-in', '--password']],
  [['users', 'create', '--password', secret]],
])('a password on the command line is refused with the reason: %s', async (args) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('not taken from the command line');
  expect(stderr).toContain('--password-stdin');
  expect(stderr).not.toContain(secret);
});

test('a mistyped option does not repeat the value behind it', async () => {
  const { code, stderr } = await run(['sign-in', `--passwort=${secret}`]);
  expect(code).toBe(2);
  expect(stderr).toContain('--passwort');
  expect(stderr).not.toContain(secret);
});

test.each([
  ['no command', []],
  ['an unknown command', ['dance']],
  ['an unknown option', ['whoami', '--loud']],
  ['a role that does not exist', ['users', 'list', '--role', 'owner']],
  ['a limit out of range', ['users', 'list', '--limit', '101']],
  ['a role for the first admin', ['users', 'create', '--admin', '--role', 'member']],
  ['a procedure that is a path', ['fetch', '../admin']],
  ['input that is not JSON', ['fetch', 'me.get', `{"password":${secret}`]],
  ['an idempotency key that is none', ['users', 'create', '--idempotency-key', 'again']],
  ['a profile that does not exist', ['whoami', '--profile', 'nowhere.json']],
])('%s is wrong usage, in words and in JSON', async (_, args) => {
  const [words, json] = await Promise.all([run(args), run([...args, '--json'])]);
  expect(words).toMatchObject({ code: 2, stdout: '' });
  expect(words.stderr).not.toContain(secret);
  expect(words.stderr).not.toMatch(/\n\s+at /);
  expect(json).toMatchObject({ code: 2, stdout: '' });
  expect(JSON.parse(json.stderr)).toEqual({
    error: {
      code: expect.stringMatching(/^(USAGE|NO_PROFILE)$/),
      message: expect.any(String),
      requestId: null,
      fields: [],
    },
  });
});

test('without a terminal nothing waits for an answer', async () => {
  const { code, stderr } = await run(['sign-in', '--email', 'ada@example.com']);
  expect(code).toBe(2);
  expect(stderr).toContain('--password-stdin');
});

test('an empty stdin is no password', async () => {
  const args = ['sign-in', '--email', 'ada@example.com', '--password-stdin'];
  expect((await run(args, '')).code).toBe(2);
});

test('an address that is none is invalid input, with its field', async () => {
  const args = ['sign-in', '--email', 'ada', '--password-stdin', '--json'];
  const { code, stderr } = await run(args, secret);
  expect(code).toBe(5);
  expect(JSON.parse(stderr).error.fields).toEqual([
    { path: 'email', message: expect.stringContaining('name@example.com') },
  ]);
});

test.each([
  [['whoami']],
  [['users', 'list']],
  [['users', 'create', '--email', 'a@example.com']],
  [['sign-out']],
])('%s without a sign-in says to sign in', async (args) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toContain('gatehouse sign-in');
});

test('a bare command line shows what there is', async () => {
  const { code, stderr } = await run([]);
  expect(code).toBe(2);
  for (const words of ['whoami', 'A command is missing.']) expect(stderr).toContain(words);
});

test('help lists every command with the exit codes, and is not a failure', async () => {
  const { code, stdout } = await run(['--help']);
  expect(code).toBe(0);
  for (const word of ['sign-in', 'whoami', 'fetch', 'users', 'sign-out', 'Exit codes:', '130']) {
    expect(stdout).toContain(word);
  }
  expect((await run(['users', 'create', '--help'])).stdout).toContain('--profile');
});
