import { expect, test } from 'vitest';
import { closeEarly } from '../support/close-early.ts';
import { failure, result, startFakeCloud } from '../support/fake-cloud.ts';
import { runHere } from '../support/run-here.ts';
import { signedIn } from '../support/signed-in.ts';

test.each([
  ['UNAUTHENTICATED', 401, 3],
  ['SESSION_ENDED', 401, 3],
  ['ADMIN_ONLY', 403, 4],
  ['ACCOUNT_DISABLED', 403, 4],
  ['NOT_FOUND', 404, 5],
  ['CHANGED_MEANWHILE', 409, 5],
  ['UNAVAILABLE', 503, 6],
  ['INTERNAL', 500, 1],
])('%s is told as it is, and exits with its code', async (errorCode, status, exitCode) => {
  const cloud = await startFakeCloud(() => failure(errorCode, status));
  const home = await signedIn(cloud.profile);
  const words = await runHere(['fetch', 'me.get', '--verbose'], home);
  expect(words).toMatchObject({ code: exitCode, stdout: '' });
  expect(words.stderr).toContain(`The words of ${errorCode}.`);
  expect(words.stderr).toContain('request-1');
  expect(words.stderr).not.toContain('access-0');
  const json = await runHere(['fetch', 'me.get', '--json'], home);
  expect(json).toMatchObject({ code: exitCode, stdout: '' });
  expect(JSON.parse(json.stderr).error).toEqual({
    code: errorCode,
    message: `The words of ${errorCode}.`,
    requestId: 'request-1',
    fields: [],
  });
});

test('an address where something else answers is unreachable, not a success', async () => {
  const cloud = await startFakeCloud(() => ({ body: '<html>' }));
  const home = await signedIn(cloud.profile);
  const { code, stderr } = await runHere(['fetch', 'me.get', '--json'], home);
  expect(code).toBe(6);
  expect(JSON.parse(stderr).error.code).toBe('UNREACHABLE');
});

test('the input of a mutation is in no URL', async () => {
  const cloud = await startFakeCloud(({ method }) =>
    method === 'GET' ? failure('METHOD_NOT_ALLOWED', 405) : result({ done: true }),
  );
  const home = await signedIn(cloud.profile);
  const input = '{"firstSignIn":{"kind":"password","password":"correct-horse-battery"}}';
  const run = await runHere(['fetch', 'admin.signUp', '-'], { ...home, input });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(run.stdout)).toEqual({ done: true });
  expect(cloud.calls.map(({ method }) => method)).toEqual(['GET', 'POST']);
  expect(cloud.calls.map(({ query }) => query).join()).not.toContain('password');
  expect(JSON.parse(cloud.calls[1]?.body ?? '')).toEqual({ json: JSON.parse(input) });
});

test('a query that needs its input gets it', async () => {
  const cloud = await startFakeCloud(({ query }) =>
    query.includes('id') ? result({ query }) : failure('INVALID_INPUT', 400),
  );
  const home = await signedIn(cloud.profile);
  const run = await runHere(['fetch', 'admin.users.get', '{"id":"7"}'], home);
  expect(decodeURIComponent(JSON.parse(run.stdout).query)).toBe('?input={"json":{"id":"7"}}');
});

test('nobody signed in may still call what anybody may', async () => {
  const cloud = await startFakeCloud(() => result({ ok: true }));
  const home = await signedIn(cloud.profile);
  await home.store.update(async () => null);
  expect(await runHere(['fetch', 'health'], home)).toMatchObject({ code: 0 });
  expect(cloud.calls[0]?.authorization).toBeNull();
});

test('an unknown outcome of a creation prints the key that makes it safe to repeat', async () => {
  const cloud = await startFakeCloud(() => failure('UNAVAILABLE', 503));
  const home = await signedIn(cloud.profile);
  const args = ['users', 'create', '--email', 'grace@example.com'];
  const names = ['--given-name', 'Grace', '--family-name', 'Hopper'];
  const first = await runHere([...args, ...names, '--json'], home);
  expect(first.code).toBe(6);
  const { idempotencyKey } = JSON.parse(first.stderr).error;
  const again = await runHere([...args, ...names, '--idempotency-key', idempotencyKey], home);
  expect(again.stderr).toContain(`\n  --idempotency-key ${idempotencyKey}\n`);
  const sent = cloud.calls.map(({ body }) => JSON.parse(body).json.idempotencyKey);
  expect(sent).toEqual([idempotencyKey, idempotencyKey]);
});

test('sign-out forgets the tokens when nobody answers, and says who was not told', async () => {
  const home = await signedIn({
    ...(await startFakeCloud()).profile,
    urls: { api: 'http://127.0.0.1:9' },
    cognitoEndpoint: 'http://127.0.0.1:9',
  });
  const { code, stdout, stderr } = await runHere(['sign-out'], home);
  expect({ code, stdout }).toEqual({ code: 6, stdout: '' });
  expect(stderr).toContain('the API and Cognito could not be told');
  expect(await home.store.read()).toBeNull();
});

test('a reader that has had enough is no failure', async () => {
  const people = Array.from({ length: 20_000 }, (_, id) => ({ id, name: 'somebody' }));
  const cloud = await startFakeCloud(() => result(people));
  const home = await signedIn(cloud.profile);
  expect(await closeEarly(['fetch', 'me.get'], home.env)).toEqual({ code: 0, stderr: '' });
});
