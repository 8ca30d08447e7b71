import {
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  ChangePasswordCommand,
  DeleteUserCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { hours } from '../../src/clock.ts';
import { claimsOf, complete, email, type Pool, password, refusal, startPool } from './support.ts';

const revoked = 'NotAuthorizedException: Access Token has been revoked';
const unauthorized = 'NotAuthorizedException: A client attempted to write unauthorized attribute';

const update = (pool: Pool, AccessToken: string, attributes: Record<string, string>) =>
  pool.sdk.send(
    new UpdateUserAttributesCommand({
      AccessToken,
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    }),
  );

const attributes = async (pool: Pool, Username = email) => {
  const user = await pool.sdk.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username }));
  return Object.fromEntries((user.UserAttributes ?? []).map(({ Name, Value }) => [Name, Value]));
};

const change = (
  pool: Pool,
  AccessToken: string,
  PreviousPassword: string,
  ProposedPassword: string,
) => pool.sdk.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }));

it('GetUser shows what the client may read', async () => {
  await using pool = await startPool();
  const [client, narrow] = [
    await pool.createClient(),
    await pool.createClient({ ReadAttributes: ['given_name'] }),
  ];
  const sub = await pool.createUser();
  await pool.sdk.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId: pool.poolId,
      Username: email,
      UserAttributes: [
        { Name: 'given_name', Value: 'Ada' },
        { Name: 'custom:desk', Value: '7' },
      ],
    }),
  );
  const read = async (AccessToken: string) => {
    const user = await pool.sdk.send(new GetUserCommand({ AccessToken }));
    expect(user.Username).toBe(sub);
    return user.UserAttributes?.map(({ Name }) => Name).sort();
  };
  const names = await read((await pool.tokens(client)).AccessToken);
  expect(names).toEqual(expect.arrayContaining(['sub', 'email', 'given_name']));
  expect(names).not.toContain('custom:desk');
  expect(await read((await pool.tokens(narrow)).AccessToken)).toEqual(['given_name', 'sub']);
});

it('an attribute of the developers alone is shown to no client, whatever its list says', async () => {
  await using pool = await startPool({
    Schema: [{ Name: 'note', AttributeDataType: 'String', DeveloperOnlyAttribute: true }],
  });
  const client = await pool.createClient({ ReadAttributes: ['email', 'dev:custom:note'] });
  const UserPoolId = pool.poolId;
  await pool.createUser();
  const UserAttributes = [{ Name: 'dev:custom:note', Value: 'late payer' }];
  await pool.sdk.send(
    new AdminUpdateUserAttributesCommand({ UserPoolId, Username: email, UserAttributes }),
  );
  expect(await attributes(pool)).toHaveProperty('dev:custom:note', 'late payer');
  const { AccessToken, IdToken } = await pool.tokens(client);
  expect(claimsOf(IdToken)).not.toHaveProperty('dev:custom:note');
  const own = await pool.sdk.send(new GetUserCommand({ AccessToken }));
  expect(own.UserAttributes?.map(({ Name }) => Name)).toEqual(['sub', 'email']);
});

describe('UpdateUserAttributes', () => {
  it('lets nobody say of themselves that an address is verified, or who they are', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    for (const name of ['email_verified', 'phone_number_verified', 'sub'])
      expect(await refusal(update(pool, AccessToken, { [name]: 'true' }))).toBe(unauthorized);
    await update(pool, AccessToken, { family_name: 'King' });
    expect(await attributes(pool)).toMatchObject({ family_name: 'King' });
  });

  it('writes what the client may write, and nothing else', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ WriteAttributes: ['email', 'given_name'] });
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    await update(pool, AccessToken, { given_name: 'Ada' });
    for (const name of [
      'custom:desk',
      'custom:badge',
      'family_name',
      'email_verified',
      'sub',
      'cognito:groups',
    ]) {
      expect(
        await refusal(update(pool, AccessToken, { given_name: 'Eve', [name]: '1' })),
        name,
      ).toBe(unauthorized);
    }
    expect(await attributes(pool)).toMatchObject({ given_name: 'Ada', email });
    expect(await attributes(pool)).not.toHaveProperty('custom:desk');
  });

  it('keeps to the schema', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({
      WriteAttributes: ['email', 'custom:badge', 'custom:desk'],
    });
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    expect(await refusal(update(pool, AccessToken, { 'custom:badge': 'B1' }))).toContain(
      'Attribute cannot be updated. (changing an immutable attribute)',
    );
    expect(await refusal(update(pool, AccessToken, { 'custom:desk': 'seven' }))).toContain(
      'InvalidParameterException',
    );
    expect(await refusal(update(pool, AccessToken, { email: 'no address' }))).toBe(
      'InvalidParameterException: Invalid email address format.',
    );
    await update(pool, AccessToken, { 'custom:desk': '7' });
    expect(await attributes(pool)).toMatchObject({ 'custom:desk': '7' });
  });

  it('takes a new address as unverified and sends a code there', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    await pool.createUser('bob@example.com');
    const { AccessToken } = await pool.tokens(client);
    expect(await refusal(update(pool, AccessToken, { email: 'bob@example.com' }))).toBe(
      'AliasExistsException: An account with the given email already exists.',
    );
    const answer = await update(pool, AccessToken, { email: 'countess@example.org' });
    expect(answer.CodeDeliveryDetailsList).toEqual([
      { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'c***@e***' },
    ]);
    expect(pool.emulator.messages('countess@example.org')).toMatchObject([
      { kind: 'attribute-verification', code: expect.stringMatching(/^\d{6}$/) },
    ]);
    complete((await pool.signIn(client, 'countess@example.org')).AuthenticationResult);
    expect(await refusal(pool.signIn(client))).toContain('Incorrect username or password.');
  });

  it('keeps the old address until the new one is verified where the pool wants that', async () => {
    await using pool = await startPool({
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
    const client = await pool.createClient();
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    await update(pool, AccessToken, { email: 'countess@example.org', given_name: 'Ada' });
    expect(await attributes(pool)).toMatchObject({ email, given_name: 'Ada' });
    expect(pool.emulator.messages('countess@example.org')).toHaveLength(1);
  });
});

describe('VerifyUserAttribute', () => {
  const verify = (pool: Pool, AccessToken: string, Code: string) =>
    pool.sdk.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'email', Code }));

  const sentTo = (pool: Pool, to: string) => pool.emulator.messages(to).at(-1)?.code ?? '';

  it.each([
    ['at once', {}],
    ['when verified', { AttributesRequireVerificationBeforeUpdate: ['email' as const] }],
  ])('proves a new address that counts %s', async (_name, settings) => {
    await using pool = await startPool({ UserAttributeUpdateSettings: settings });
    const client = await pool.createClient();
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    await update(pool, AccessToken, { email: 'countess@example.org' });
    const code = sentTo(pool, 'countess@example.org');
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await refusal(verify(pool, AccessToken, wrong))).toContain('CodeMismatchException');
    await verify(pool, AccessToken, code);
    expect(await attributes(pool, 'countess@example.org')).toMatchObject({
      email_verified: 'true',
    });
    expect(await refusal(verify(pool, AccessToken, code))).toContain('ExpiredCodeException');
  });

  it('takes no code for an address that an administrator has replaced', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    await update(pool, AccessToken, { email: 'one@example.org' });
    const vouched = { email: 'two@example.org', email_verified: 'true' };
    const UserAttributes = Object.entries(vouched).map(([Name, Value]) => ({ Name, Value }));
    const where = { UserPoolId: pool.poolId, Username: 'one@example.org' };
    await pool.sdk.send(new AdminUpdateUserAttributesCommand({ ...where, UserAttributes }));
    const code = sentTo(pool, 'one@example.org');
    expect(await refusal(verify(pool, AccessToken, code))).toContain('ExpiredCodeException');
    expect(await attributes(pool, 'two@example.org')).toMatchObject(vouched);
  });

  it('takes no code for an address that was changed again, nor after a day', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({
      AccessTokenValidity: 24,
      WriteAttributes: ['email', 'given_name'],
    });
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    await update(pool, AccessToken, { email: 'one@example.org' });
    const first = sentTo(pool, 'one@example.org');
    await update(pool, AccessToken, { email: 'two@example.org' });
    const second = sentTo(pool, 'two@example.org');
    if (first !== second)
      expect(await refusal(verify(pool, AccessToken, first))).toContain('CodeMismatch');
    pool.clock.advance(hours(23));
    await pool.sdk.send(
      new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName: 'email' }),
    );
    await verify(pool, AccessToken, sentTo(pool, 'two@example.org'));
  });
});

describe('ChangePassword', () => {
  it('wants the old one, and a new one that the policy allows', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    const next = 'another-long-password';
    expect(await refusal(change(pool, AccessToken, 'not-the-password', next))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    );
    expect(await refusal(change(pool, AccessToken, password, 'short'))).toContain(
      'Password not long enough',
    );
    await change(pool, AccessToken, password, next);
    expect(await refusal(pool.signIn(client))).toContain('Incorrect username or password.');
    complete((await pool.signIn(client, email, next)).AuthenticationResult);
    await pool.sdk.send(new GetUserCommand({ AccessToken }));
  });

  it('may be tried five times an hour', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ AccessTokenValidity: 2 });
    await pool.createUser();
    const { AccessToken } = await pool.tokens(client);
    const guess = () =>
      refusal(change(pool, AccessToken, 'not-the-password', 'another-long-password'));
    for (let count = 0; count < 5; count += 1)
      expect(await guess()).toContain('Incorrect username');
    expect(await guess()).toBe(
      'LimitExceededException: Attempt limit exceeded, please try after some time.',
    );
    pool.clock.advance(hours(1));
    await change(pool, AccessToken, password, 'another-long-password');
  });
});

it.each([{}, { EnableTokenRevocation: false }])(
  'GlobalSignOut ends every sign-in of the user (%j)',
  async (settings) => {
    await using pool = await startPool();
    const client = await pool.createClient(settings);
    await pool.createUser();
    await pool.createUser('bob@example.com');
    const [one, other, bob] = [
      await pool.tokens(client),
      await pool.tokens(client),
      await pool.tokens(client, 'bob@example.com'),
    ];
    await pool.sdk.send(new GlobalSignOutCommand({ AccessToken: one.AccessToken }));
    for (const { AccessToken } of [one, other]) {
      expect(await refusal(pool.sdk.send(new GetUserCommand({ AccessToken })))).toBe(revoked);
      expect(await refusal(pool.sdk.send(new GlobalSignOutCommand({ AccessToken })))).toBe(revoked);
    }
    await pool.sdk.send(new GetUserCommand({ AccessToken: bob.AccessToken }));
    pool.clock.advance(1000);
    await pool.sdk.send(
      new GetUserCommand({ AccessToken: (await pool.tokens(client)).AccessToken }),
    );
  },
);

it('DeleteUser leaves nobody behind', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  const { AccessToken } = await pool.tokens(client);
  await pool.sdk.send(new DeleteUserCommand({ AccessToken }));
  expect(await refusal(pool.sdk.send(new GetUserCommand({ AccessToken })))).toBe(
    'UserNotFoundException: User does not exist.',
  );
  expect(await refusal(pool.sdk.send(new GlobalSignOutCommand({ AccessToken })))).toBe(revoked);
  expect(await refusal(pool.signIn(client))).toContain('Incorrect username or password.');
});
