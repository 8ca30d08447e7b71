import {
  AdminUpdateUserAttributesCommand,
  type AuthFactorType,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  type NumberAttributeConstraintsType,
  type StringAttributeConstraintsType,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { email, refusal, startPool } from '../auth/support.ts';

const text = (StringAttributeConstraints: StringAttributeConstraintsType) => ({
  Schema: [{ Name: 'x', AttributeDataType: 'String' as const, StringAttributeConstraints }],
});
const number = (NumberAttributeConstraints: NumberAttributeConstraintsType) => ({
  Schema: [{ Name: 'x', AttributeDataType: 'Number' as const, NumberAttributeConstraints }],
});

describe('CreateUserPool', () => {
  it('makes no pool in which somebody could become somebody else', async () => {
    await using pool = await startPool({
      Schema: [{ Name: 'sub', AttributeDataType: 'String', Mutable: true, Required: false }],
    });
    const UserPoolId = pool.poolId;
    const { UserPool } = await pool.sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    const sub = UserPool?.SchemaAttributes?.find(({ Name }) => Name === 'sub');
    expect(sub).toMatchObject({ Mutable: false, Required: true });
    await pool.createUser();
    const UserAttributes = [{ Name: 'sub', Value: 'x' }];
    const update = { UserPoolId, Username: email, UserAttributes };
    expect(await refusal(pool.sdk.send(new AdminUpdateUserAttributesCommand(update)))).toContain(
      'changing an immutable attribute',
    );
  });

  it('makes an id that clients can take the region and the SRP name from', async () => {
    await using pool = await startPool();
    expect(pool.poolId).toMatch(/^us-east-1_[0-9A-Za-z]{9}$/);
  });

  it('answers the whole pool with its defaults and the full schema', async () => {
    await using pool = await startPool({ Policies: undefined });
    const { UserPool } = await pool.sdk.send(
      new DescribeUserPoolCommand({ UserPoolId: pool.poolId }),
    );
    expect(UserPool).toMatchObject({
      Id: pool.poolId,
      Name: 'people',
      Arn: `arn:aws:cognito-idp:us-east-1:000000000000:userpool/${pool.poolId}`,
      MfaConfiguration: 'OFF',
      DeletionProtection: 'INACTIVE',
      EstimatedNumberOfUsers: 0,
      UserPoolTier: 'ESSENTIALS',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
      },
    });
    expect(UserPool?.CreationDate).toEqual(new Date(pool.clock.now()));
    const names = UserPool?.SchemaAttributes?.map(({ Name }) => Name);
    expect(names).toEqual(expect.arrayContaining(['sub', 'email', 'custom:badge', 'custom:desk']));
    const badge = UserPool?.SchemaAttributes?.find(({ Name }) => Name === 'custom:badge');
    expect(badge).toMatchObject({ Mutable: false, Required: false, AttributeDataType: 'String' });
  });

  it.each([
    [{ MfaConfiguration: 'ON' as const }, 'are required when MFA is required/optional'],
    [{ AliasAttributes: ['email' as const] }, 'Only one of aliasAttributes or usernameAttributes'],
    [
      { Schema: [{ Name: 'vip', AttributeDataType: 'Boolean' as const, Required: true }] },
      'Required custom attributes are not supported',
    ],
    [{ Schema: [{ Name: 'x' }] }, 'Invalid AttributeDataType input'],
    [
      text({ MinLength: 'one' }),
      'Invalid StringAttributeConstraints for schema attribute custom:x',
    ],
    [text({ MaxLength: '2049' }), 'String attributes cannot have a length of more than 2048'],
    [text({ MinLength: '3', MaxLength: '2' }), 'Max length cannot be less than min length.'],
    [
      number({ MinValue: 'one' }),
      'Invalid NumberAttributeConstraints for schema attribute custom:x',
    ],
    [number({ MinValue: '1', MaxValue: '-1' }), 'Max value cannot be less than min value.'],
    [
      { Schema: [{ Name: 'name', AttributeDataType: 'Number' as const }] },
      'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute name',
    ],
    [
      { Schema: [{ Name: 'name', DeveloperOnlyAttribute: true }] },
      'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute name',
    ],
    [
      {
        AccountRecoverySetting: {
          RecoveryMechanisms: [
            { Name: 'admin_only' as const, Priority: 1 },
            { Name: 'verified_email' as const, Priority: 2 },
          ],
        },
      },
      'cannot use admin_only setting with any other recovery mechanisms',
    ],
    [
      {
        AdminCreateUserConfig: { UnusedAccountValidityDays: 7 },
        Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 7 } },
      },
      'Please use TemporaryPasswordValidityDays in PasswordPolicy instead',
    ],
  ])('refuses %j instead of storing and ignoring it', async (settings, message) => {
    await using pool = await startPool();
    const call = pool.sdk.send(
      new CreateUserPoolCommand({ PoolName: 'x', UsernameAttributes: ['email'], ...settings }),
    );
    const answer = await refusal(call);
    expect(answer).toContain('InvalidParameterException');
    expect(answer).toContain(message);
  });
});

it('the Lite tier has passwords, and no other first factor', async () => {
  await using pool = await startPool();
  const create = (...AllowedFirstAuthFactors: AuthFactorType[]) =>
    refusal(
      pool.sdk.send(
        new CreateUserPoolCommand({
          PoolName: 'x',
          UserPoolTier: 'LITE',
          Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
        }),
      ),
    );
  expect(await create('PASSWORD')).toBe('no refusal');
  expect(await create('PASSWORD', 'EMAIL_OTP')).toContain('FeatureUnavailableInTierException');
});

describe('the verification message', () => {
  const words = { EmailMessage: 'It is {####}.', EmailSubject: 'Code', SmsMessage: '{####}' };
  const older = {
    EmailVerificationMessage: words.EmailMessage,
    EmailVerificationSubject: words.EmailSubject,
    SmsVerificationMessage: words.SmsMessage,
  };

  it.each([
    ['template', { VerificationMessageTemplate: words }],
    ['older members', older],
  ])('of the %s is given back under both names', async (_, settings) => {
    await using pool = await startPool(settings);
    const { UserPool } = await pool.sdk.send(
      new DescribeUserPoolCommand({ UserPoolId: pool.poolId }),
    );
    expect(UserPool).toMatchObject({
      ...older,
      VerificationMessageTemplate: { ...words, DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    });
  });
});

describe('UpdateUserPool', () => {
  it('puts what is not given back to its default, and keeps what is fixed', async () => {
    await using pool = await startPool();
    await pool.sdk.send(
      new UpdateUserPoolCommand({
        UserPoolId: pool.poolId,
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      }),
    );
    const { UserPool } = await pool.sdk.send(
      new DescribeUserPoolCommand({ UserPoolId: pool.poolId }),
    );
    expect(UserPool).toMatchObject({
      Name: 'people',
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Policies: { PasswordPolicy: { MinimumLength: 8 } },
    });
    expect(UserPool?.AutoVerifiedAttributes).toBeUndefined();
  });

  it('refuses a pool that is not there', async () => {
    await using pool = await startPool();
    const call = pool.sdk.send(new UpdateUserPoolCommand({ UserPoolId: 'us-east-1_none' }));
    expect(await refusal(call)).toBe(
      'ResourceNotFoundException: User pool us-east-1_none does not exist.',
    );
  });
});

describe('ListUserPools', () => {
  it('pages, and refuses a token that was made up', async () => {
    await using pool = await startPool();
    for (const PoolName of ['b', 'c']) await pool.sdk.send(new CreateUserPoolCommand({ PoolName }));
    const first = await pool.sdk.send(new ListUserPoolsCommand({ MaxResults: 2 }));
    const second = await pool.sdk.send(
      new ListUserPoolsCommand({ MaxResults: 2, NextToken: first.NextToken }),
    );
    const names = [...(first.UserPools ?? []), ...(second.UserPools ?? [])].map(({ Name }) => Name);
    expect(names.sort()).toEqual(['b', 'c', 'people']);
    expect(second.NextToken).toBeUndefined();
    const forged = pool.sdk.send(new ListUserPoolsCommand({ MaxResults: 2, NextToken: 'forged' }));
    expect(await refusal(forged)).toContain('InvalidParameterException');
  });
});

describe('DeleteUserPool', () => {
  it('takes users, groups and clients with it', async () => {
    await using pool = await startPool();
    await pool.createUser();
    const client = await pool.createClient();
    await pool.sdk.send(new DeleteUserPoolCommand({ UserPoolId: pool.poolId }));
    const describePool = pool.sdk.send(new DescribeUserPoolCommand({ UserPoolId: pool.poolId }));
    expect(await refusal(describePool)).toContain('ResourceNotFoundException');
    const describeClient = pool.sdk.send(
      new DescribeUserPoolClientCommand({ UserPoolId: pool.poolId, ClientId: client.id }),
    );
    expect(await refusal(describeClient)).toContain('ResourceNotFoundException');
  });

  it('refuses while deletion protection is active', async () => {
    await using pool = await startPool({ DeletionProtection: 'ACTIVE' });
    const call = pool.sdk.send(new DeleteUserPoolCommand({ UserPoolId: pool.poolId }));
    expect(await refusal(call)).toContain('InvalidParameterException');
    const made = new CreateUserPoolClientCommand({ UserPoolId: pool.poolId, ClientName: 'x' });
    expect(await refusal(pool.sdk.send(made))).toBe('no refusal');
  });
});
