import { randomUUID } from 'node:crypto';
import { AuthError, takeChallenge } from '@gatehouse/auth';
import { audit, sessions, users } from '@gatehouse/db';
import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { signUp, systemAuthor } from '../src/index.ts';
import { disablePerson } from '../src/people/disable.ts';
import { enablePerson } from '../src/people/enable.ts';
import type { SiteEntrance } from '../src/services.ts';
import { Terminal } from './support/caller.ts';
import { startCloud } from './support/cloud.ts';
import { PASSWORD, person, signedIn, terminal, tokensOf, webBrowser } from './support/people.ts';

const cloud = startCloud();

beforeAll(async () => {
  await person(cloud, 'member@example.com');
});

const signIn = (email: string, password: string) =>
  webBrowser(cloud).mutate('auth.signIn', { email, password });

async function invite(email: string): Promise<string> {
  await signUp(cloud.services, systemAuthor('test', 'test'), {
    idempotencyKey: randomUUID(),
    email,
    givenName: 'In',
    familyName: 'Vited',
    role: 'member',
    firstSignIn: { kind: 'invitation' },
  });
  return cloud.emulator.messages(email)[0]?.temporaryPassword ?? '';
}

function withFlows(changes: Partial<SiteEntrance['flows']>): () => void {
  const before = cloud.entrances.web as SiteEntrance;
  cloud.entrances.web = { ...before, flows: { ...before.flows, ...changes } };
  const restore = () => {
    cloud.entrances.web = before;
  };
  onTestFinished(restore);
  return restore;
}

test('an unknown person and a wrong password get the same answer', async () => {
  const wrong = await signIn('member@example.com', 'not-their-password');
  const unknown = await signIn('nobody@example.com', 'not-their-password');
  expect(wrong).toMatchObject({ status: 401, error: { errorCode: 'INCORRECT_CREDENTIALS' } });
  const masked = ({ text }: { text: string }) => text.replaceAll(/[\da-f-]{36}/g, '*');
  expect(masked(unknown)).toBe(masked(wrong));
  expect(unknown.headers.getSetCookie()).toEqual([]);

  const trail = await cloud.owner
    .select()
    .from(audit)
    .where(and(eq(audit.action, 'auth.sign-in-failed'), eq(audit.result, 'refused')))
    .orderBy(desc(audit.id));
  expect(trail.slice(0, 2).map(({ subjectId, reason }) => [subjectId !== null, reason])).toEqual([
    [false, 'INCORRECT_CREDENTIALS'],
    [true, 'INCORRECT_CREDENTIALS'],
  ]);
});

test('a malformed address is said to be malformed', async () => {
  expect((await signIn('not an address', PASSWORD)).error).toMatchObject({
    errorCode: 'INVALID_INPUT',
    fields: [{ path: 'email', message: 'Enter an email address, like name@example.com.' }],
  });
});

test('an address signs in however it is written', async () => {
  expect((await signIn('  MEMBER@example.COM ', PASSWORD)).data).toMatchObject({
    status: 'signed-in',
  });
});

test('a temporary password that is too old says so', async () => {
  const temporary = await invite('late@example.com');
  cloud.emulatorAhead = 4 * 24 * 60 * 60 * 1000;
  const answer = await signIn('late@example.com', temporary);
  cloud.emulatorAhead = 0;
  expect(answer.error?.errorCode).toBe('TEMPORARY_PASSWORD_EXPIRED');
});

test('too many wrong passwords are stopped by Cognito, and said to be', async () => {
  await person(cloud, 'guessed@example.com');
  const codes: unknown[] = [];
  for (let attempt = 0; attempt < 8; attempt++) {
    codes.push((await signIn('guessed@example.com', 'wrong-password-again')).error?.errorCode);
  }
  expect(codes[0]).toBe('INCORRECT_CREDENTIALS');
  expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
});

test('somebody whom Cognito knows and we do not gets nowhere', async () => {
  const made = await person(cloud, 'unrecorded@example.com');
  const shell = await terminal(cloud, 'unrecorded@example.com');
  await cloud.owner.delete(users).where(eq(users.id, made.id));
  expect(await signIn('unrecorded@example.com', PASSWORD)).toMatchObject({
    status: 403,
    error: { errorCode: 'FORBIDDEN' },
  });
  expect(await shell.query('me.get')).toMatchObject({
    status: 403,
    error: { errorCode: 'FORBIDDEN' },
  });
});

test('of two answers to one challenge only one counts', async () => {
  const browser = webBrowser(cloud);
  const temporary = await invite('twice@example.com');
  await browser.mutate('auth.signIn', { email: 'twice@example.com', password: temporary });
  const other = webBrowser(cloud);
  other.cookie = browser.cookie;
  const answers = await Promise.all([
    browser.mutate('auth.answerNewPassword', { newPassword: 'the-first-of-two-answers' }),
    other.mutate('auth.answerNewPassword', { newPassword: 'the-second-of-two-answers' }),
  ]);
  expect(answers.map(({ error }) => error?.errorCode ?? 'done').toSorted()).toEqual([
    'CHALLENGE_EXPIRED',
    'done',
  ]);
});

test('a challenge is taken once, whatever Cognito would say to a second answer', async () => {
  const browser = webBrowser(cloud);
  const temporary = await invite('taken-once@example.com');
  await browser.mutate('auth.signIn', { email: 'taken-once@example.com', password: temporary });
  const id = browser.cookie?.split('=')[1] ?? '';
  const takes = await Promise.all(
    Array.from({ length: 10 }, () => takeChallenge(cloud.database, id, 'web', new Date())),
  );
  expect(takes.filter((row) => row !== null)).toHaveLength(1);
  expect(await takeChallenge(cloud.database, id, 'web', new Date())).toBeNull();
});

test('a challenge ends after three minutes', async () => {
  const browser = webBrowser(cloud);
  const temporary = await invite('slow@example.com');
  await browser.mutate('auth.signIn', { email: 'slow@example.com', password: temporary });
  await cloud.owner
    .update(sessions)
    .set({ expiresAt: new Date() })
    .where(eq(sessions.kind, 'challenge'));
  expect(
    (await browser.mutate('auth.answerNewPassword', { newPassword: PASSWORD })).error,
  ).toMatchObject({ errorCode: 'CHALLENGE_EXPIRED' });
  expect(browser.cookie).toBeNull();
});

test('a challenge survives a password that Cognito finds weak, and an outage', async () => {
  const browser = webBrowser(cloud);
  const temporary = await invite('again@example.com');
  await browser.mutate('auth.signIn', { email: 'again@example.com', password: temporary });
  for (const code of ['WEAK_PASSWORD', 'UNAVAILABLE'] as const) {
    const restore = withFlows({ answerNewPassword: () => Promise.reject(new AuthError(code)) });
    const answer = await browser.mutate('auth.answerNewPassword', { newPassword: PASSWORD });
    restore();
    expect(answer.error?.errorCode).toBe(code);
  }
  const done = await browser.mutate('auth.answerNewPassword', { newPassword: PASSWORD });
  expect(done.data).toMatchObject({ status: 'signed-in' });
});

test('a challenge opens no door, and signing out ends it', async () => {
  const browser = webBrowser(cloud);
  const temporary = await invite('left@example.com');
  await browser.mutate('auth.signIn', { email: 'left@example.com', password: temporary });
  const { cookie } = browser;
  expect((await browser.query('me.get')).error?.errorCode).toBe('UNAUTHENTICATED');
  await browser.mutate('auth.signOut');
  expect(browser.cookie).toBeNull();
  browser.cookie = cookie;
  expect((await browser.query('auth.session')).data).toEqual({ status: 'signed-out' });
});

test('signing out ends the session here and its tokens at Cognito', async () => {
  const browser = await signedIn(webBrowser(cloud), 'member@example.com');
  const { cookie } = browser;
  const revoked: string[] = [];
  const restore = withFlows({ revoke: async (token) => void revoked.push(token) });
  await browser.mutate('auth.signOut');
  restore();
  expect(revoked).toHaveLength(1);
  browser.cookie = cookie;
  expect((await browser.query('me.get')).error?.errorCode).toBe('SESSION_ENDED');
});

const expireAccess = (at: Date) =>
  cloud.owner.update(sessions).set({ accessExpiresAt: at }).where(eq(sessions.kind, 'cookie'));

test('a session renews its token by itself, once for many requests', async () => {
  const browser = await signedIn(webBrowser(cloud), 'member@example.com');
  await expireAccess(new Date());
  let refreshed = 0;
  const { flows } = cloud.entrances.web as SiteEntrance;
  const restore = withFlows({
    refresh: (...input) => {
      refreshed++;
      return flows.refresh(...input);
    },
  });
  const answers = await Promise.all(Array.from({ length: 20 }, () => browser.query('me.get')));
  restore();
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(refreshed).toBeLessThanOrEqual(2);
});

test('what was revoked at Cognito is noticed at the next renewal', async () => {
  const browser = await signedIn(webBrowser(cloud), 'member@example.com');
  const { sub } = (await cloud.services.directory.find('member@example.com')) ?? { sub: '' };
  await cloud.services.directory.disable(sub);
  await cloud.services.directory.enable(sub);
  expect((await browser.query('me.get')).status).toBe(200);
  await expireAccess(new Date());
  expect((await browser.query('me.get')).error?.errorCode).toBe('SESSION_ENDED');
  expect(browser.cookie).toBeNull();
});

test('when Cognito is away a session lives as long as its token, and keeps its cookie', async () => {
  const browser = await signedIn(webBrowser(cloud), 'member@example.com');
  const restore = withFlows({ refresh: () => Promise.reject(new AuthError('UNAVAILABLE')) });
  await expireAccess(new Date(Date.now() + 20_000));
  expect((await browser.query('me.get')).status).toBe(200);
  await expireAccess(new Date());
  expect(await browser.query('me.get')).toMatchObject({
    status: 503,
    error: { errorCode: 'UNAVAILABLE' },
  });
  expect((await browser.query('auth.session')).error?.errorCode).toBe('UNAVAILABLE');
  restore();
  expect(browser.cookie).not.toBeNull();
  expect((await browser.query('me.get')).status).toBe(200);
});

test('a session ends when it has been idle, and when it is old', async () => {
  for (const column of ['lastSeenAt', 'expiresAt'] as const) {
    const browser = await signedIn(webBrowser(cloud), 'member@example.com');
    const past = new Date(Date.now() - 15 * 24 * 60 * 60 * 1000);
    await cloud.owner.update(sessions).set({ [column]: past });
    expect((await browser.query('me.get')).error?.errorCode).toBe('SESSION_ENDED');
  }
});

test('a lost session key signs people out and breaks nothing', async () => {
  const browser = await signedIn(webBrowser(cloud), 'member@example.com');
  await expireAccess(new Date());
  const before = cloud.entrances.web as SiteEntrance;
  const keys = { current: 'two', keys: { two: Buffer.alloc(32, 1).toString('base64') } };
  cloud.entrances.web = { ...before, keys };
  expect((await browser.query('me.get')).error?.errorCode).toBe('SESSION_ENDED');
  cloud.entrances.web = before;
});

test('a broken database is not a missing session', async () => {
  const browser = await signedIn(webBrowser(cloud), 'member@example.com');
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const restore = cloud.use({ database: () => Promise.reject(refused) });
  for (const path of ['me.get', 'auth.session']) {
    expect(await browser.query(path)).toMatchObject({
      status: 503,
      error: { errorCode: 'UNAVAILABLE' },
    });
  }
  expect((await browser.query('health')).data).toEqual({ ok: true, entrance: 'web-api' });
  restore();
  expect(browser.cookie).not.toBeNull();
});

test('a token from before its person was disabled stays dead when they are enabled again', async () => {
  const made = await person(cloud, 'unseen@example.com');
  const unseen = await terminal(cloud, 'unseen@example.com');
  const author = systemAuthor('test', 'test');
  const disabled = await disablePerson(cloud.services, author, made);
  expect((await unseen.query('me.get')).error?.errorCode).toBe('ACCOUNT_DISABLED');
  await enablePerson(cloud.services, author, disabled);
  expect((await unseen.query('me.get')).error?.errorCode).toBe('SESSION_ENDED');
});

test.each([
  '',
  'Bearer',
  'Bearer ',
  'Bearer x',
  'Bearer a.b.c',
  'Basic dXNlcjpwYXNz',
  'Bearer eyJhbGciOiJub25lIn0.e30.',
  `Bearer ${'x'.repeat(7_000)}`,
])('the authorization %j is nobody', async (authorization) => {
  const response = await fetch(`${cloud.urls.bearer}/trpc/me.get`, { headers: { authorization } });
  expect(response.status).toBe(401);
});

test('an id token and a token of another client are nobody', async () => {
  const { id, access } = await tokensOf(cloud, 'member@example.com');
  const idToken = await new Terminal(cloud.urls.bearer, id).query('me.get');
  expect(idToken.error?.errorCode).toBe('UNAUTHENTICATED');
  expect((await new Terminal(cloud.urls.bearer, access).query('me.get')).status).toBe(200);

  const outcome = await (cloud.entrances.web as SiteEntrance).flows.signIn(
    'member@example.com',
    PASSWORD,
  );
  const foreign = outcome.kind === 'tokens' ? outcome.tokens.accessToken : '';
  expect((await new Terminal(cloud.urls.bearer, foreign).query('me.get')).error?.errorCode).toBe(
    'UNAUTHENTICATED',
  );
});
