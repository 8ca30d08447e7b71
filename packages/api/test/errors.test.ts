import { AuthError } from '@gatehouse/auth';
import { TRPCError } from '@trpc/server';
import { beforeAll, expect, test, vi } from 'vitest';
import { toErrorCode } from '../src/errors/to-error-code.ts';
import { Terminal } from './support/caller.ts';
import { startCloud } from './support/cloud.ts';
import { PASSWORD, person, signedIn, tokensOf, webBrowser } from './support/people.ts';

const cloud = startCloud();
const CANARY = 'canary-3f9c';

beforeAll(async () => {
  await person(cloud, 'member@example.com');
});

const failing = (message: string) => () => Promise.reject(new Error(message));

test.each([
  ['the database', () => cloud.use({ database: failing(CANARY) })],
  [
    'the clock',
    () =>
      cloud.use({
        now: () => {
          throw new Error(CANARY);
        },
      }),
  ],
])('what %s says when it breaks goes to the log and to nobody else', async (_name, breakIt) => {
  const browser = await signedIn(webBrowser(cloud), 'member@example.com');
  breakIt();
  cloud.log.length = 0;
  for (const answer of [await browser.query('me.get'), await browser.query('auth.session')]) {
    expect(answer).toMatchObject({
      status: 500,
      error: {
        errorCode: 'INTERNAL',
        message: 'Something went wrong on our side. It has been noted.',
        requestId: answer.headers.get('x-request-id'),
      },
    });
    expect(answer.text).not.toContain(CANARY);
    expect(answer.text).not.toContain('stack');
    const noted = cloud.log.find(
      (line) => line.level === 'error' && line.requestId === answer.error?.requestId,
    );
    expect(JSON.stringify(noted)).toContain(CANARY);
  }
});

test('an answer that does not fit its schema is our fault', async () => {
  const browser = await signedIn(webBrowser(cloud), 'member@example.com');
  const { owner } = cloud;
  const { users } = await import('@gatehouse/db');
  const { eq } = await import('drizzle-orm');
  const mine = eq(users.email, 'member@example.com');
  await owner
    .update(users)
    .set({ attributes: { desk: CANARY } })
    .where(mine);
  const answer = await browser.query('me.get');
  await owner.update(users).set({ attributes: {} }).where(mine);
  expect(answer).toMatchObject({ status: 500, error: { errorCode: 'INTERNAL' } });
  expect(answer.text).not.toContain(CANARY);
});

test('one line a request, with ids and codes and nothing of what was sent', async () => {
  cloud.log.length = 0;
  const browser = webBrowser(cloud);
  await browser.mutate('auth.signIn', { email: 'member@example.com', password: 'secret-guess-1' });
  await signedIn(browser, 'member@example.com');
  await browser.query('me.get');
  await browser.query('nobody@example.com');
  const { access } = await tokensOf(cloud, 'member@example.com');
  await new Terminal(cloud.urls.bearer, access).query('me.get');

  const lines = cloud.log.filter((line) => line.level === 'info' && 'procedures' in line);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatchObject({
    entrance: 'web-api',
    method: 'POST',
    procedures: ['auth.signIn'],
    status: 401,
    errors: ['INCORRECT_CREDENTIALS'],
    actorId: null,
    ms: expect.any(Number),
    requestId: expect.any(String),
  });
  expect(lines[2]).toMatchObject({ procedures: ['me.get'], status: 200 });
  expect(lines[2]?.actorId).toMatch(/^[\da-f-]{36}$/);
  expect(lines[3]).toMatchObject({ procedures: ['?'], status: 404 });

  const text = JSON.stringify(cloud.log);
  for (const secret of ['secret-guess-1', PASSWORD, access, 'member@example.com', 'nobody@']) {
    expect(text).not.toContain(secret);
  }
  expect(text).not.toContain((browser.cookie ?? '').split('=')[1]);
});

test('health asks nobody for anything', async () => {
  const browser = await signedIn(webBrowser(cloud), 'member@example.com');
  const database = vi.fn(failing('not asked'));
  cloud.use({ database });
  expect((await browser.query('health')).data).toEqual({ ok: true, entrance: 'web-api' });
  expect(database).not.toHaveBeenCalled();
});

test.each([
  [new AuthError('UNAVAILABLE'), 'UNAVAILABLE'],
  [new AuthError('UNEXPECTED'), 'INTERNAL'],
  [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'UNAVAILABLE'],
  [Object.assign(new AggregateError([], 'x'), { code: 'ECONNREFUSED' }), 'UNAVAILABLE'],
  [Object.assign(new Error('x'), { code: '57P01' }), 'UNAVAILABLE'],
  [Object.assign(new Error('x'), { code: '53300' }), 'UNAVAILABLE'],
  [Object.assign(new Error('x'), { code: '40001' }), 'UNAVAILABLE'],
  [Object.assign(new Error('x'), { code: '42P01' }), 'INTERNAL'],
  [new Error('timeout exceeded when trying to connect'), 'UNAVAILABLE'],
  [new Error('Failed query', { cause: new Error('Connection terminated') }), 'UNAVAILABLE'],
  [
    new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: new AuthError('WEAK_PASSWORD') }),
    'WEAK_PASSWORD',
  ],
  [new TypeError('x'), 'INTERNAL'],
  ['a string', 'INTERNAL'],
])('%s is %s', (error, code) => {
  expect(toErrorCode(error)).toBe(code);
});
