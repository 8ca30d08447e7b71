import {
  AddCustomAttributesCommand,
  AdminDeleteUserAttributesCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  DeleteUserAttributesCommand,
  DescribeUserPoolCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { email, type Pool, password, refusal, startPool } from '../auth/support.ts';

const phone = '+15555550100';
const newEmail = 'countess@example.org';
const newPhone = '+15555550199';

const read = async (pool: Pool, Username = email) => {
  const user = await pool.sdk.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username }));
  return Object.fromEntries((user.UserAttributes ?? []).map(({ Name, Value }) => [Name, Value]));
};

const list = (attributes: Record<string, string>) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

const adminUpdate = (pool: Pool, attributes: Record<string, string>, Username = email) =>
  pool.sdk.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId: pool.poolId,
      Username,
      UserAttributes: list(attributes),
    }),
  );

const adminDelete = (pool: Pool, ...UserAttributeNames: string[]) =>
  pool.sdk.send(
    new AdminDeleteUserAttributesCommand({
      UserPoolId: pool.poolId,
      Username: email,
      UserAttributeNames,
    }),
  );

describe('AddCustomAttributes', () => {
  const add = (pool: Pool, ...names: string[]) =>
    pool.sdk.send(
      new AddCustomAttributesCommand({
        UserPoolId: pool.poolId,
        CustomAttributes: names.map((Name) => ({ Name, AttributeDataType: 'String' })),
      }),
    );

  it('lets users have an attribute that the pool did not know', async () => {
    await using pool = await startPool();
    await pool.createUser();
    const unknown = 'InvalidParameterException: Type for attribute {custom:team} could not';
    expect(await refusal(adminUpdate(pool, { 'custom:team': 'engines' }))).toContain(unknown);
    await add(pool, 'team', 'room');
    await adminUpdate(pool, { 'custom:team': 'engines' });
    expect(await read(pool)).toMatchObject({ 'custom:team': 'engines' });
    const { UserPool } = await pool.sdk.send(
      new DescribeUserPoolCommand({ UserPoolId: pool.poolId }),
    );
    const names = UserPool?.SchemaAttributes?.map(({ Name }) => Name);
    expect(names?.slice(-2)).toEqual(['custom:team', 'custom:room']);
  });

  it('takes a name once, and fifty in all', async () => {
    await using pool = await startPool();
    expect(await refusal(add(pool, 'room', 'badge'))).toContain('InvalidParameterException');
    expect(await refusal(adminUpdate(pool, { 'custom:room': '1' }, 'x'))).toContain('UserNotFound');
    await add(pool, ...Array.from({ length: 24 }, (_, at) => `a${at}`));
    await add(pool, ...Array.from({ length: 24 }, (_, at) => `b${at}`));
    expect(await refusal(add(pool, 'one-too-many'))).toContain('At most 50 custom attributes');
  });
});

describe('AdminDeleteUserAttributes', () => {
  it('removes what is named, and an address together with its proof', async () => {
    await using pool = await startPool();
    await pool.createUser();
    await adminUpdate(pool, {
      name: 'Ada',
      nickname: 'A',
      phone_number: phone,
      phone_number_verified: 'true',
    });
    await adminDelete(pool, 'name', 'phone_number', 'gender');
    const left = await read(pool);
    expect(left).toMatchObject({ nickname: 'A', email });
    expect(Object.keys(left)).not.toEqual(expect.arrayContaining(['name']));
    expect(left).not.toHaveProperty('phone_number');
    expect(left).not.toHaveProperty('phone_number_verified');
  });

  it.each([
    ['custom:nothing', 'Type for attribute {custom:nothing} could not be determined'],
    ['sub', 'user.sub: Attribute cannot be updated. (changing an immutable attribute)'],
    ['custom:badge', 'changing an immutable attribute'],
    ['family_name', 'family_name: The attribute is required'],
  ])('refuses %s and leaves the rest as it was', async (name, message) => {
    await using pool = await startPool({
      Schema: [
        { Name: 'badge', AttributeDataType: 'String', Mutable: false },
        { Name: 'family_name', AttributeDataType: 'String', Required: true, Mutable: true },
      ],
    });
    await pool.createUser();
    await adminUpdate(pool, { nickname: 'A' });
    expect(await refusal(adminDelete(pool, 'nickname', name))).toContain(message);
    expect(await read(pool)).toMatchObject({ nickname: 'A' });
  });
});

describe('DeleteUserAttributes', () => {
  it('removes what the client may write, and nothing else', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ WriteAttributes: ['email', 'nickname'] });
    await pool.createUser();
    await adminUpdate(pool, { name: 'Ada', nickname: 'A' });
    const { AccessToken } = await pool.tokens(client);
    const remove = (...UserAttributeNames: string[]) =>
      pool.sdk.send(new DeleteUserAttributesCommand({ AccessToken, UserAttributeNames }));
    expect(await refusal(remove('nickname', 'name'))).toBe(
      'NotAuthorizedException: A client attempted to write unauthorized attribute',
    );
    expect(await read(pool)).toMatchObject({ name: 'Ada', nickname: 'A' });
    await remove('nickname');
    expect(await read(pool)).not.toHaveProperty('nickname');
    expect(await read(pool)).toHaveProperty('name');
  });
});

describe('an address that must be verified before it is updated', () => {
  const settings = {
    UsernameAttributes: ['email' as const, 'phone_number' as const],
    AutoVerifiedAttributes: ['email' as const, 'phone_number' as const],
    UserAttributeUpdateSettings: {
      AttributesRequireVerificationBeforeUpdate: ['email' as const, 'phone_number' as const],
    },
  };

  it('keeps both old addresses in force until each code is redeemed', async () => {
    await using pool = await startPool(settings);
    const client = await pool.createClient();
    await pool.createUser();
    await adminUpdate(pool, { phone_number: phone, phone_number_verified: 'true' });
    const { AccessToken } = await pool.tokens(client);
    const { CodeDeliveryDetailsList } = await pool.sdk.send(
      new UpdateUserAttributesCommand({
        AccessToken,
        UserAttributes: list({ email: newEmail, phone_number: newPhone }),
      }),
    );
    expect(CodeDeliveryDetailsList?.map(({ Destination }) => Destination)).toEqual([
      'c***@e***',
      '+*******0199',
    ]);
    const old = { email, email_verified: 'true', phone_number: phone };
    expect(await read(pool)).toMatchObject({ ...old, phone_number_verified: 'true' });
    for (const [AttributeName, address] of [
      ['email', newEmail],
      ['phone_number', newPhone],
    ] as const) {
      expect(await refusal(read(pool, address))).toContain('UserNotFoundException');
      const [message] = pool.emulator.messages(address);
      await pool.sdk.send(
        new VerifyUserAttributeCommand({ AccessToken, AttributeName, Code: message?.code ?? '' }),
      );
      expect(await read(pool, address)).toMatchObject({ [`${AttributeName}_verified`]: 'true' });
    }
    expect(await read(pool, newEmail)).toMatchObject({ email: newEmail, phone_number: newPhone });
    expect(await refusal(read(pool))).toContain('UserNotFoundException');
  });

  it('changes at once where an administrator vouches for it, and asks otherwise', async () => {
    await using pool = await startPool(settings);
    await pool.createUser();
    await adminUpdate(pool, { email: newEmail });
    expect(await read(pool)).toMatchObject({ email, email_verified: 'true' });
    expect(pool.emulator.messages(newEmail)).toHaveLength(1);
    await adminUpdate(pool, { email: newEmail, email_verified: 'true' });
    expect(await read(pool, newEmail)).toMatchObject({ email: newEmail, email_verified: 'true' });
    expect(pool.emulator.messages(newEmail)).toHaveLength(1);
  });
});

it('an address that nobody has cannot be said to be verified', async () => {
  await using pool = await startPool({ UsernameAttributes: undefined });
  await pool.createUser('ada');
  for (const value of ['true', 'false'])
    expect(await refusal(adminUpdate(pool, { email_verified: value }, 'ada'))).toBe(
      'InvalidParameterException: Email is required to verify/un-verify an email',
    );
  await adminUpdate(pool, { email, email_verified: 'true' }, 'ada');
  await adminUpdate(pool, { email_verified: 'false' }, 'ada');
  expect(await read(pool, 'ada')).toMatchObject({ email, email_verified: 'false' });
});

describe('aliases', () => {
  const settings = { UsernameAttributes: undefined, AliasAttributes: ['email' as const] };
  const signUp = (pool: Pool, ClientId: string, Username: string, address: string) =>
    pool.sdk.send(
      new SignUpCommand({
        ClientId,
        Username,
        Password: password,
        UserAttributes: list({ email: address }),
      }),
    );

  it('work only once they are verified, and belong to one user', async () => {
    await using pool = await startPool(settings);
    const { id } = await pool.createClient();
    await signUp(pool, id, 'ada', email);
    expect(await refusal(read(pool, email))).toContain('UserNotFoundException');
    await adminUpdate(pool, { email_verified: 'true' }, 'ada');
    expect(await read(pool, email)).toMatchObject({ email });
    await signUp(pool, id, 'eve', email);
    expect(await refusal(adminUpdate(pool, { email_verified: 'true' }, 'eve'))).toBe(
      'AliasExistsException: An account with the given email already exists.',
    );
  });
});
