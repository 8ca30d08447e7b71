import { createHmac } from 'node:crypto';
import { audit, users } from '@gatehouse/db';
import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { keepConfirmed, maySignUp, systemAuthor } from '../src/index.ts';
import { askCognito } from './support/ask-cognito.ts';
import { startCloud } from './support/cloud.ts';
import { person, signedIn, tokensOf, webBrowser } from './support/people.ts';

const cloud = startCloud();
const author = systemAuthor('post-confirmation', 'test');

const attempt = (triggerSource: string, clientId = 'web-id') => ({
  triggerSource,
  userPoolId: 'us-east-1_TESTPOOL1',
  clientId,
});
const nameOf = async (_pool: string, clientId: string) => clientId.replace('-id', '');

test.each([
  ['PreSignUp_AdminCreateUser', 'console-id', false, true],
  ['PreSignUp_AdminCreateUser', 'console-id', true, true],
  ['PreSignUp_SignUp', 'web-id', false, false],
  ['PreSignUp_SignUp', 'web-id', true, true],
  ['PreSignUp_SignUp', 'console-id', true, false],
  ['PreSignUp_SignUp', 'cli-id', true, false],
  ['PreSignUp_ExternalProvider', 'web-id', true, false],
  ['PreSignUp_SomethingNew', 'web-id', true, false],
])('%s by %s with the switch at %s: %s', async (source, clientId, selfSignUp, allowed) => {
  expect(await maySignUp(attempt(source, clientId), { selfSignUp, nameOf })).toBe(allowed);
});

test('a client is asked for its name once, and again after a failure', async () => {
  const asked = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue('web');
  const open = { selfSignUp: true, nameOf: asked };
  const again = attempt('PreSignUp_SignUp', 'asked-id');
  await expect(maySignUp(again, open)).rejects.toThrow('away');
  expect(await maySignUp(again, open)).toBe(true);
  expect(await maySignUp(again, open)).toBe(true);
  expect(asked).toHaveBeenCalledTimes(2);
});

test.each(['web', 'console', 'cli'] as const)(
  'nobody signs up by themselves through the client %s',
  async (app) => {
    const { id, secret } = cloud.pool.clients[app];
    const email = `self-${app}@example.com`;
    const hash =
      secret &&
      createHmac('sha256', secret)
        .update(email + id)
        .digest('base64');
    await expect(
      askCognito(cloud, 'SignUp', {
        UserPoolId: undefined,
        ClientId: id,
        Username: email,
        Password: 'gatehouse-local-only',
        ...(hash && { SecretHash: hash }),
      }),
    ).rejects.toThrow('NotAuthorizedException');
    expect(await cloud.services.directory.find(email)).toBeNull();
  },
);

test('somebody who confirmed themselves becomes a member, once', async () => {
  const confirmed = {
    triggerSource: 'PostConfirmation_ConfirmSignUp',
    sub: 'self-made',
    email: 'Self@Example.com',
    givenName: 'Self',
    familyName: 'Made',
  };
  await Promise.all([1, 2, 3].map(() => keepConfirmed(cloud.services, author, confirmed)));
  const rows = await cloud.owner.select().from(users).where(eq(users.sub, 'self-made'));
  expect(rows).toMatchObject([{ email: 'self@example.com', role: 'member', status: 'active' }]);
  const trail = await cloud.owner
    .select()
    .from(audit)
    .where(eq(audit.subjectId, rows[0]?.id ?? ''));
  expect(trail.map(({ action, actorKind }) => [action, actorKind])).toEqual([
    ['user.create', 'system'],
  ]);
});

test('a replaced password ends every session', async () => {
  const made = await person(cloud, 'forgot@example.com');
  const browser = await signedIn(webBrowser(cloud), made.email);
  const { sub } = (await cloud.services.directory.find(made.email)) ?? { sub: '' };
  await keepConfirmed(cloud.services, author, {
    triggerSource: 'PostConfirmation_ConfirmForgotPassword',
    sub,
    email: made.email,
    givenName: '',
    familyName: '',
  });
  expect((await browser.query('me.get')).error?.errorCode).toBe('SESSION_ENDED');
});

/** What a token says, for whoever reads it. */
const groupsIn = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())['cognito:groups'];

test('tokens name the role of the record, whatever groups Cognito has', async () => {
  const { id } = await person(cloud, 'promoted@example.com', 'admin');
  const [row] = await cloud.owner.select().from(users).where(eq(users.id, id));
  const { access, id: idToken } = await tokensOf(cloud, 'promoted@example.com');
  expect([groupsIn(access), groupsIn(idToken)]).toEqual([['admin'], ['admin']]);

  // Demoted in the record only, as when Cognito could not be told.
  await cloud.owner.update(users).set({ role: 'member' }).where(eq(users.id, id));
  expect(groupsIn((await tokensOf(cloud, 'promoted@example.com')).access)).toEqual(['member']);

  // Put into a group past our own code.
  await askCognito(cloud, 'AdminAddUserToGroup', { Username: row?.sub, GroupName: 'admin' });
  expect(groupsIn((await tokensOf(cloud, 'promoted@example.com')).access)).toEqual(['member']);
});

test('whoever may not come in has no groups', async () => {
  const { id } = await person(cloud, 'halted@example.com', 'admin');
  await cloud.owner.update(users).set({ status: 'disabled' }).where(eq(users.id, id));
  expect(groupsIn((await tokensOf(cloud, 'halted@example.com')).access) ?? []).toEqual([]);
});
