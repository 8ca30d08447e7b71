import { randomUUID } from 'node:crypto';
import { AuthError } from '@gatehouse/auth';
import { audit, newId, outbox, sessions, users } from '@gatehouse/db';
import { and, count, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { reconcile, type SignUpInput, signUp, systemAuthor } from '../src/index.ts';
import { disablePerson } from '../src/people/disable.ts';
import { personSchema } from '../src/people/person.ts';
import { askCognito } from './support/ask-cognito.ts';
import type { Browser } from './support/caller.ts';
import { startCloud } from './support/cloud.ts';
import { consoleBrowser, PASSWORD, person, signedIn, webBrowser } from './support/people.ts';

const cloud = startCloud();
const author = systemAuthor('test', 'test');
let admin: Browser;

beforeAll(async () => {
  await person(cloud, 'admin@example.com', 'admin');
  admin = await signedIn(consoleBrowser(cloud), 'admin@example.com');
});

const invitation = (email: string): SignUpInput => ({
  idempotencyKey: randomUUID(),
  email,
  givenName: 'Given',
  familyName: 'Family',
  role: 'member',
  firstSignIn: { kind: 'invitation' },
});

const pass = () =>
  reconcile(cloud.services, { requestId: 'test', deadline: new Date(Date.now() + 60_000) });

const rowOf = async (email: string) =>
  (await cloud.owner.select().from(users).where(eq(users.email, email)))[0];

const makeDue = () =>
  cloud.owner
    .update(outbox)
    .set({ nextAttemptAt: new Date(0) })
    .where(eq(outbox.state, 'pending'));

test('fifty equal requests at once make one person and get fifty equal answers', async () => {
  const input = invitation('parallel@example.com');
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => admin.mutate('admin.signUp', input)),
  );
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.data).toMatchObject({ delivery: 'invitation' });
  expect(cloud.emulator.messages('parallel@example.com')).toHaveLength(1);
  expect((await admin.mutate('admin.signUp', input)).text).toBe(answers[0]?.text);
});

test('one key stands for one request', async () => {
  const input = invitation('key@example.com');
  await admin.mutate('admin.signUp', input);
  const other = await admin.mutate('admin.signUp', { ...input, email: 'other-key@example.com' });
  expect(other).toMatchObject({ status: 409, error: { errorCode: 'IDEMPOTENCY_MISMATCH' } });
  expect(await rowOf('other-key@example.com')).toBeUndefined();
});

test('an address belongs to one person, however it is written', async () => {
  await admin.mutate('admin.signUp', invitation('taken@example.com'));
  for (const email of ['taken@example.com', 'TAKEN@example.com', 'ｔａｋｅｎ@example.com']) {
    expect(await admin.mutate('admin.signUp', invitation(email))).toMatchObject({
      status: 409,
      error: { errorCode: 'EMAIL_TAKEN', fields: [{ path: 'email' }] },
    });
  }
});

test('somebody made in Cognito by another hand is left alone', async () => {
  await cloud.services.directory.create({
    userId: newId(),
    email: 'stranger@example.com',
    givenName: 'A',
    familyName: 'B',
    attributes: {},
    password: PASSWORD,
  });
  const answer = await admin.mutate('admin.signUp', invitation('stranger@example.com'));
  expect(answer.error?.errorCode).toBe('EMAIL_TAKEN');
  expect(await rowOf('stranger@example.com')).toBeUndefined();
  expect((await pass()).unknown).toBeGreaterThanOrEqual(1);
});

test('a password set now signs in, is mailed to nobody and written nowhere', async () => {
  const input: SignUpInput = {
    ...invitation('password@example.com'),
    firstSignIn: { kind: 'password', password: 'a-password-set-just-now' },
  };
  const made = await admin.mutate('admin.signUp', input);
  expect(made.data).toMatchObject({ delivery: 'password', person: { status: 'active' } });
  expect(cloud.emulator.messages('password@example.com')).toEqual([]);
  const answer = await webBrowser(cloud).mutate('auth.signIn', {
    email: 'password@example.com',
    password: 'a-password-set-just-now',
  });
  expect(answer.data).toMatchObject({ status: 'signed-in' });
  const everything = JSON.stringify([
    await cloud.owner.select().from(outbox),
    await cloud.owner.select().from(audit),
    await cloud.owner.select().from(sessions),
    cloud.log,
  ]);
  expect(everything).not.toContain('a-password-set-just-now');
});

test.each(['before', 'after'])(
  'an answer of Cognito that is lost %s the user was made is mended',
  async (when) => {
    const email = `lost-${when}@example.com`;
    const input = invitation(email);
    const { directory } = cloud.services;
    const restore = cloud.use({
      directory: {
        ...directory,
        create: async (user) => {
          if (when === 'after') await directory.create(user);
          throw new AuthError('UNAVAILABLE');
        },
      },
    });
    expect(await admin.mutate('admin.signUp', input)).toMatchObject({
      status: 503,
      error: { errorCode: 'UNAVAILABLE' },
    });
    restore();
    expect((await rowOf(email))?.status).toBe('pending');

    // The form is sent again: same key, same request.
    const again = await admin.mutate('admin.signUp', input);
    expect(again.data).toMatchObject({ delivery: 'invitation', person: { status: 'invited' } });
    expect(cloud.emulator.messages(email)).toHaveLength(1);
  },
);

test.each(['create', 'addToGroup', 'setPassword'] as const)(
  'a creation that stops at %s is finished by the outbox, with an invitation',
  async (step) => {
    const email = `stops-at-${step.toLowerCase()}@example.com`;
    const { directory } = cloud.services;
    const restore = cloud.use({
      directory: { ...directory, [step]: () => Promise.reject(new AuthError('UNAVAILABLE')) },
    });
    const input: SignUpInput = {
      ...invitation(email),
      firstSignIn: { kind: 'password', password: PASSWORD },
    };
    await expect(signUp(cloud.services, author, input)).rejects.toThrow();
    restore();

    await makeDue();
    expect((await pass()).retried.done).toBe(1);
    expect(await rowOf(email)).toMatchObject({ status: 'active', sub: expect.any(String) });
    expect(cloud.emulator.messages(email)).toHaveLength(1);
    // Whoever asks again with the key learns what it came to.
    expect(await signUp(cloud.services, author, input)).toMatchObject({ delivery: 'invitation' });
  },
);

test('a creation whose last transaction is lost is finished without a second mail', async () => {
  const email = 'last-step@example.com';
  const { database, directory } = cloud.services;
  let gone = false;
  const restore = cloud.use({
    database: () => (gone ? Promise.reject(new Error('gone')) : database()),
    directory: {
      ...directory,
      addToGroup: async (...input) => {
        await directory.addToGroup(...input);
        gone = true;
      },
    },
  });
  await expect(signUp(cloud.services, author, invitation(email))).rejects.toThrow();
  restore();
  await makeDue();
  await pass();
  expect(await rowOf(email)).toMatchObject({ status: 'active', sub: expect.any(String) });
  expect(cloud.emulator.messages(email)).toHaveLength(1);
});

test('what Cognito refuses for good leaves the address free', async () => {
  const email = 'refused@example.com';
  const { directory } = cloud.services;
  const restore = cloud.use({
    directory: {
      ...directory,
      create: () => Promise.reject(new AuthError('WEAK_PASSWORD')),
    },
  });
  const input = invitation(email);
  expect((await admin.mutate('admin.signUp', input)).error?.errorCode).toBe('WEAK_PASSWORD');
  restore();
  expect((await admin.mutate('admin.signUp', input)).error?.errorCode).toBe('WEAK_PASSWORD');
  const fresh = await admin.mutate('admin.signUp', { ...invitation(email), givenName: 'New' });
  expect(fresh.data).toMatchObject({ person: { givenName: 'New', status: 'invited' } });
});

test('changes of an older version are refused', async () => {
  const made = await person(cloud, 'version@example.com');
  const stale = { id: made.id, version: made.version - 1 };
  for (const path of ['admin.users.disable', 'admin.users.enable']) {
    expect((await admin.mutate(path, stale)).error?.errorCode).toMatch(
      /CHANGED_MEANWHILE|INVALID_INPUT/,
    );
  }
  const browser = await signedIn(webBrowser(cloud), 'version@example.com');
  const names = { givenName: 'A', familyName: 'B' };
  const first = await browser.mutate('me.update', { ...names, version: made.version });
  expect(first.status).toBe(200);
  const second = await browser.mutate('me.update', { ...names, version: made.version });
  expect(second).toMatchObject({ status: 409, error: { errorCode: 'CHANGED_MEANWHILE' } });
});

test('of many edits at once exactly one wins', async () => {
  const made = await person(cloud, 'edited@example.com');
  const browser = await signedIn(webBrowser(cloud), 'edited@example.com');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      browser.mutate('me.update', {
        givenName: `Edit ${index}`,
        familyName: 'Both',
        version: made.version,
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
});

test('nobody disables themselves', async () => {
  const me = personSchema.parse((await admin.query('me.get')).data);
  const answer = await admin.mutate('admin.users.disable', { id: me.id, version: me.version });
  expect(answer).toMatchObject({ status: 409, error: { errorCode: 'CANNOT_DISABLE_SELF' } });
  expect((await admin.query('me.get')).status).toBe(200);
  const [trace] = await cloud.owner
    .select()
    .from(audit)
    .where(and(eq(audit.action, 'user.disable'), eq(audit.result, 'refused')));
  expect(trace).toMatchObject({ actorId: me.id, reason: 'CANNOT_DISABLE_SELF' });
});

test('two admins who disable each other at once do not both succeed', async () => {
  for (let round = 0; round < 5; round++) {
    const pair = await Promise.all(
      ['a', 'b'].map((name) => person(cloud, `${name}${round}@example.com`, 'admin')),
    );
    const browsers = await Promise.all(
      pair.map(({ email }) => signedIn(consoleBrowser(cloud), email)),
    );
    const answers = await Promise.all(
      browsers.map((browser, index) => {
        const target = pair[1 - index] ?? pair[0];
        return browser.mutate('admin.users.disable', {
          id: target?.id,
          version: target?.version,
        });
      }),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  }
});

test('the last admin cannot be disabled by anybody', async () => {
  const others = await cloud.owner
    .select()
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.status, 'active')));
  const [last, ...rest] = others;
  for (const { id, version } of rest) {
    await disablePerson(cloud.services, author, { id, version });
  }
  await expect(
    disablePerson(cloud.services, author, { id: last?.id ?? '', version: last?.version ?? 0 }),
  ).rejects.toMatchObject({ errorCode: 'LAST_ADMIN' });
  const [left] = await cloud.owner
    .select({ count: count() })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.status, 'active')));
  expect(left?.count).toBe(1);
});

test('Cognito is told later when it is away, and ends with what the database says', async () => {
  const made = await person(cloud, 'away@example.com');
  const { directory } = cloud.services;
  const away = () => Promise.reject(new AuthError('UNAVAILABLE'));
  const restore = cloud.use({ directory: { ...directory, disable: away, enable: away } });
  const disabled = await disablePerson(cloud.services, author, made);
  expect(disabled.status).toBe('disabled');
  restore();
  expect((await directory.find(made.email))?.enabled).toBe(true);
  await makeDue();
  await pass();
  expect((await directory.find(made.email))?.enabled).toBe(false);
});

test('a change in Cognito behind our back is put right', async () => {
  const made = await person(cloud, 'behind@example.com');
  const { sub } = (await cloud.services.directory.find(made.email)) ?? { sub: '' };
  await cloud.services.directory.disable(sub);
  const findings = await pass();
  expect(findings.repaired).toBe(1);
  expect((await cloud.services.directory.find(made.email))?.enabled).toBe(true);
  expect((await pass()).repaired).toBe(0);
});

test('a creation without an outbox entry is picked up again', async () => {
  const made = await person(cloud, 'orphan@example.com');
  await cloud.owner.delete(outbox).where(eq(outbox.userId, made.id));
  await cloud.owner
    .update(users)
    .set({ sub: null, status: 'pending' })
    .where(eq(users.id, made.id));
  const findings = await pass();
  expect(findings).toMatchObject({ adopted: 1, complete: true });
  expect(await rowOf(made.email)).toMatchObject({ status: 'active', sub: expect.any(String) });
});

test('somebody deleted in Cognito is invited anew', async () => {
  const made = await person(cloud, 'deleted@example.com');
  await askCognito(cloud, 'AdminDeleteUser', { Username: made.email });

  const before = await rowOf(made.email);
  const findings = await pass();
  expect(findings).toMatchObject({ recreated: 1, missingInBulk: 0 });
  const after = await rowOf(made.email);
  expect(after).toMatchObject({ id: made.id, status: 'active' });
  expect(after?.sub).not.toBe(before?.sub);
  expect(cloud.emulator.messages(made.email)).toHaveLength(1);
});

test('an empty Cognito is taken for the wrong pool, and nobody is invited anew', async () => {
  const { directory } = cloud.services;
  const restore = cloud.use({
    directory: { ...directory, list: async () => ({ users: [], nextToken: null }) },
  });
  const findings = await pass();
  restore();
  expect(findings.missingInBulk).toBeGreaterThan(5);
  expect(findings.recreated).toBe(0);
});
