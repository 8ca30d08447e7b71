import { LOCAL_PASSWORD } from '@gatehouse/local-cloud';
import { expect, test } from 'vitest';
import { startCloud } from './support/cloud.ts';

const { current, terminal, mailTo, printed, steal } = startCloud();

// A shell full of somebody else's AWS settings: a local profile means the local Cognito all the same.
const admin = terminal('admin', {
  AWS_PROFILE: 'production',
  AWS_REGION: 'eu-west-1',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://127.0.0.1:9',
});
const grace = terminal('grace', {});
const own = 'my-own-is-long-enough';

const signIn = (email: string) => ['sign-in', '--email', email, '--password-stdin'];
const create = (email: string, given: string, family: string) => [
  ...['users', 'create', '--email', email],
  ...['--given-name', given, '--family-name', family],
];
const failed = (code: string) => ({ error: expect.objectContaining({ code }) });

test('the whole story, from the terminal', async () => {
  expect(await admin.run(signIn('admin@example.com'), LOCAL_PASSWORD)).toMatchObject({ code: 0 });
  const created = await admin.json(create('grace@example.com', 'Grace', 'Murray'));
  expect(created).toMatchObject({
    code: 0,
    value: { delivery: 'invitation', person: { email: 'grace@example.com', status: 'invited' } },
  });

  const { temporaryPassword } = await mailTo('grace@example.com');
  const first = await grace.json(signIn('Grace@Example.com'), `${temporaryPassword}\n${own}\n`);
  expect(first).toMatchObject({ code: 0, value: { status: 'signed-in', passwordChosen: true } });

  const whoami = await grace.run(['whoami']);
  expect(whoami.stdout).toBe(
    `Grace Murray <grace@example.com>\nmember on local (${current().urls.api})\n`,
  );
  const me = await grace.json(['fetch', 'me.get']);
  expect(me).toMatchObject({ code: 0, value: { email: 'grace@example.com', status: 'active' } });
  const { id, version } = me.value as { id: string; version: number };
  const changes = JSON.stringify({ givenName: 'Grace', familyName: 'Hopper', version });
  const updated = await grace.json(['fetch', 'me.update', '-'], changes);
  expect(updated).toMatchObject({ code: 0, value: { familyName: 'Hopper' } });
  expect(await grace.json(['fetch', 'me.update', changes])).toMatchObject({
    code: 5,
    value: failed('CHANGED_MEANWHILE'),
  });

  const list = await admin.run(['users', 'list', '--search', 'grace@']);
  expect(list.stdout).toMatch(/^NAME .*\nGrace Hopper {2,}grace@example.com {2,}member {2,}active/);

  const now = (updated.value as { version: number }).version;
  const disabled = await admin.json([
    ...['fetch', 'admin.users.disable'],
    JSON.stringify({ id, version: now, reason: 'The story ends.' }),
  ]);
  expect(disabled).toMatchObject({ code: 0, value: { status: 'disabled' } });
  expect(await grace.json(['fetch', 'me.get'])).toMatchObject({
    code: 4,
    value: failed('ACCOUNT_DISABLED'),
  });
  expect(await grace.json(signIn('grace@example.com'), own)).toMatchObject({
    code: 4,
    value: failed('ACCOUNT_DISABLED'),
  });
});

test('a member is refused what is for admins', async () => {
  const member = terminal('member');
  await member.run(signIn('member@example.com'), LOCAL_PASSWORD);
  expect(await member.json(['users', 'list'])).toMatchObject({
    code: 4,
    value: failed('ADMIN_ONLY'),
  });
  expect(await member.json(create('x@example.com', 'X', 'Y'))).toMatchObject({ code: 4 });
});

test('bad input has its own answer each', async () => {
  const nobody = terminal('nobody');
  const [wrong, unknown] = [
    await nobody.json(signIn('admin@example.com'), 'not-the-password'),
    await nobody.json(signIn('nobody@example.com'), 'not-the-password'),
  ];
  expect(wrong).toMatchObject({ code: 3, value: failed('INCORRECT_CREDENTIALS') });
  const message = (value: unknown) => (value as { error: { message: string } }).error.message;
  expect([unknown.code, message(unknown.value)]).toEqual([wrong.code, message(wrong.value)]);

  const { temporaryPassword } = await mailTo('invited@example.com');
  const invited = signIn('invited@example.com');
  expect(await nobody.json(invited, temporaryPassword)).toMatchObject({
    code: 5,
    value: failed('NEW_PASSWORD_REQUIRED'),
  });
  expect(await nobody.json(invited, `${temporaryPassword}\nshort`)).toMatchObject({
    code: 5,
    value: { error: { code: 'INVALID_INPUT', fields: [{ path: 'newPassword' }] } },
  });

  expect(await admin.json(create('Member@example.com', 'An', 'Other'))).toMatchObject({
    code: 5,
    value: { error: { code: 'EMAIL_TAKEN', fields: [{ path: 'email' }] } },
  });
  const weak = [...create('weak@example.com', 'We', 'Ak'), '--password-stdin'];
  expect(await admin.json(weak, 'short')).toMatchObject({
    code: 5,
    value: { error: { fields: [{ path: 'password' }] } },
  });
  expect(await admin.json(['fetch', 'no.such'])).toMatchObject({
    code: 5,
    value: failed('NO_SUCH_PROCEDURE'),
  });
});

test('a password set now works at once, and a list runs through every page', async () => {
  const made = await admin.json([...create('set@example.com', 'S', 'T'), '--password-stdin'], own);
  expect(made).toMatchObject({ code: 0, value: { delivery: 'password' } });
  expect(await terminal('set').run(signIn('set@example.com'), own)).toMatchObject({ code: 0 });

  const { value } = await admin.json(['users', 'list', '--limit', '2', '--all']);
  const { people, nextCursor } = value as { people: { id: string }[]; nextCursor: null };
  expect(nextCursor).toBeNull();
  expect(people.length).toBeGreaterThan(4);
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
});

test('sign-out ends the session at the API and at Cognito, for copies of the tokens too', async () => {
  const leaving = terminal('leaving');
  await leaving.run(signIn('member@example.com'), LOCAL_PASSWORD);
  steal('leaving', 'thief');
  steal('leaving', 'patient-thief', (file) => file.replace(/("accessExpiresAt": )\d+/, '$10'));
  expect(await terminal('thief').run(['whoami'])).toMatchObject({ code: 0 });
  expect(await leaving.json(['sign-out'])).toEqual({ code: 0, value: { status: 'signed-out' } });
  expect(await leaving.json(['whoami'])).toMatchObject({ code: 3, value: failed('NOT_SIGNED_IN') });
  // One has an access token that the API knows to be over, the other a refresh token that Cognito knows to be.
  for (const name of ['thief', 'patient-thief']) {
    const stolen = await terminal(name).json(['whoami']);
    expect(stolen).toMatchObject({ code: 3, value: failed('SESSION_ENDED') });
  }
});

test('the first admin is made with IAM alone, and recorded as made by the system', async () => {
  const { outputs, appUrl, emulatorUrl } = current();
  const operator = terminal('operator', {
    SST_RESOURCE_App: '{"name":"gatehouse","stage":"test"}',
    SST_RESOURCE_UserPool: JSON.stringify({ id: outputs.userPoolId }),
    SST_RESOURCE_Database: JSON.stringify({ engine: 'postgres', url: appUrl }),
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: emulatorUrl,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const args = [...create('first@example.com', 'First', 'Admin'), '--admin', '--password-stdin'];
  const made = await operator.json(args, own);
  expect(made).toMatchObject({ code: 0, value: { person: { role: 'admin', status: 'active' } } });
  expect(await operator.json(args, own)).toMatchObject({ code: 5, value: failed('EMAIL_TAKEN') });

  const first = terminal('first');
  await first.run(signIn('first@example.com'), own);
  const { id } = (made.value as { person: { id: string } }).person;
  const audit = await first.json(['fetch', 'admin.users.audit', JSON.stringify({ id })]);
  expect(audit.value).toMatchObject({
    entries: expect.arrayContaining([
      expect.objectContaining({
        action: 'user.create',
        actor: { kind: 'system', id: null, name: null },
      }),
    ]),
  });
});

test('without links the first admin is not made, and the command says what to run', async () => {
  const args = [...create('first@example.com', 'First', 'Admin'), '--admin'];
  const { code, stderr } = await terminal('unlinked', {}).run(args);
  expect(code).toBe(2);
  expect(stderr).toContain('npx sst shell --stage <stage> -- pnpm gatehouse users create --admin');
});

test('nothing that was printed, --verbose included, holds a token or a password', () => {
  const all = printed.join('\n');
  expect(all.length).toBeGreaterThan(1_000);
  expect(all).not.toMatch(/eyJ|Bearer/);
  for (const secret of [own, LOCAL_PASSWORD, 'not-the-password']) expect(all).not.toContain(secret);
});
