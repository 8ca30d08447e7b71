import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { personSchema } from '../src/people/person.ts';
import { startCloud } from './support/cloud.ts';
import { consoleBrowser, person, signedIn, terminal, webBrowser } from './support/people.ts';
import { createdShape, trailShape } from './support/shapes.ts';

const cloud = startCloud();

beforeAll(async () => {
  await person(cloud, 'admin@example.com', 'admin');
});

test('from an invitation to a refused click', async () => {
  const admin = await signedIn(consoleBrowser(cloud), 'admin@example.com');

  const created = await admin.mutate('admin.signUp', {
    idempotencyKey: randomUUID(),
    email: ' Ada@Example.com ',
    givenName: 'Ada',
    familyName: 'Lovelace',
    role: 'member',
    attributes: { member_code: 'ADA-000001', desk: 12, joined_on: '2026-11-20', newsletter: true },
    firstSignIn: { kind: 'invitation' },
  });
  expect(created.data).toMatchObject({
    delivery: 'invitation',
    person: { email: 'ada@example.com', status: 'invited', attributes: { desk: 12 } },
  });
  const { id } = createdShape.parse(created.data).person;

  const [mail] = cloud.emulator.messages('ada@example.com');
  const temporary = mail?.temporaryPassword ?? '';
  expect(temporary).not.toBe('');

  const ada = webBrowser(cloud);
  expect((await ada.query('auth.session')).data).toEqual({ status: 'signed-out' });
  const first = await ada.mutate('auth.signIn', { email: 'ada@example.com', password: temporary });
  expect(first.data).toEqual({ status: 'new-password-required', email: 'ada@example.com' });
  const challengeCookie = ada.cookie;
  expect((await ada.query('auth.session')).data).toEqual(first.data);
  expect((await ada.query('me.get')).error?.errorCode).toBe('UNAUTHENTICATED');

  const weak = await ada.mutate('auth.answerNewPassword', { newPassword: 'short' });
  expect(weak.error).toMatchObject({
    errorCode: 'INVALID_INPUT',
    fields: [{ path: 'newPassword', message: 'At least 12 characters.' }],
  });
  const done = await ada.mutate('auth.answerNewPassword', { newPassword: 'ada-has-her-own-one' });
  expect(done.data).toMatchObject({ status: 'signed-in', person: { id, status: 'active' } });
  expect(ada.cookie).not.toBe(challengeCookie);

  const me = await ada.query('me.get');
  expect(me.data).toMatchObject({ id, givenName: 'Ada', lastSignInAt: expect.any(Date) });
  const { version } = personSchema.parse(me.data);
  const renamed = await ada.mutate('me.update', {
    givenName: 'Augusta Ada',
    familyName: 'King',
    version,
  });
  expect(renamed.data).toMatchObject({ givenName: 'Augusta Ada', version: version + 1 });
  expect((await cloud.services.directory.find('ada@example.com'))?.userId).toBe(id);

  const seen = await admin.query('admin.users.get', { id });
  expect(seen.data).toEqual(renamed.data);
  const trail = trailShape.parse((await admin.query('admin.users.audit', { id })).data);
  expect(trail.entries.map(({ action }) => action)).toEqual([
    'user.update',
    'auth.sign-in',
    'auth.new-password',
    'user.invite',
    'user.create',
  ]);
  expect(trail.entries[0]).toMatchObject({
    actor: { kind: 'member', id, name: 'Augusta Ada King' },
    before: { givenName: 'Ada', familyName: 'Lovelace' },
    after: { givenName: 'Augusta Ada', familyName: 'King' },
    entrance: 'web-api',
    ip: '203.0.113.7',
  });

  const disabled = await admin.mutate('admin.users.disable', {
    id,
    version: personSchema.parse(seen.data).version,
    reason: 'Left the house',
  });
  expect(disabled.data).toMatchObject({ status: 'disabled' });
  const refused = await ada.query('me.get');
  expect(refused).toMatchObject({ status: 403, error: { errorCode: 'ACCOUNT_DISABLED' } });
  expect(ada.cookie).toBeNull();
  expect(await cloud.services.directory.find('ada@example.com')).toMatchObject({ enabled: false });

  const again = await ada.mutate('auth.signIn', {
    email: 'ada@example.com',
    password: 'ada-has-her-own-one',
  });
  expect(again.error?.errorCode).toBe('ACCOUNT_DISABLED');

  const enabled = await admin.mutate('admin.users.enable', {
    id,
    version: personSchema.parse(disabled.data).version,
  });
  expect(enabled.data).toMatchObject({ status: 'active' });
  const back = await ada.mutate('auth.signIn', {
    email: 'ada@example.com',
    password: 'ada-has-her-own-one',
  });
  expect(back.data).toMatchObject({ status: 'signed-in' });
});

test('a bearer token works until its person signs out', async () => {
  await person(cloud, 'terminal@example.com');
  const shell = await terminal(cloud, 'terminal@example.com');

  const me = await shell.query('me.get');
  expect(me.data).toMatchObject({
    email: 'terminal@example.com',
    lastSignInAt: expect.any(Date),
  });
  expect((await shell.query('auth.session')).data).toMatchObject({ status: 'signed-in' });
  expect((await shell.query('admin.users.list', {})).error?.errorCode).toBe('ADMIN_ONLY');

  expect((await shell.mutate('auth.signOut')).data).toEqual({ status: 'signed-out' });
  expect(await shell.query('me.get')).toMatchObject({
    status: 401,
    error: { errorCode: 'SESSION_ENDED' },
  });
});

test('a member is turned away at the console', async () => {
  await person(cloud, 'member@example.com');
  const browser = consoleBrowser(cloud);
  const answer = await browser.mutate('auth.signIn', {
    email: 'member@example.com',
    password: 'gatehouse-local-only',
  });
  expect(answer).toMatchObject({ status: 403, error: { errorCode: 'ADMIN_ONLY' } });
  expect(browser.cookie).toBeNull();
});
