import {
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  ListGroupsCommand,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { type UserPoolDefinition, userPool } from '@gatehouse/user-pool';
import { createEmulator, type Emulator } from 'cognito-emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emulatorClient } from '../../src/provision/cognito.ts';
import { provision } from '../../src/provision/provision.ts';

const context = {
  webOrigin: 'http://localhost:3000',
  triggers: {
    preSignUp: 'arn:aws:lambda:us-east-1:000000000000:function:PreSignUp',
    postConfirmation: 'arn:aws:lambda:us-east-1:000000000000:function:PostConfirmation',
    preTokenGeneration: 'arn:aws:lambda:us-east-1:000000000000:function:PreTokenGeneration',
  },
};

let emulator: Emulator;

beforeEach(async () => {
  emulator = await createEmulator({ port: 0 });
});

afterEach(() => emulator.close());

const describePool = async (id: string) => {
  const { UserPool } = await emulatorClient(emulator.url).send(
    new DescribeUserPoolCommand({ UserPoolId: id }),
  );
  if (!UserPool) throw new Error('no pool');
  return UserPool;
};

test('makes of the definition exactly the pool it describes', async () => {
  const { userPoolId } = await provision(emulator.url, context);
  expect(await describePool(userPoolId)).toMatchObject({
    Name: 'gatehouse',
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    AutoVerifiedAttributes: ['email'],
    Policies: {
      PasswordPolicy: {
        MinimumLength: 12,
        RequireUppercase: false,
        RequireLowercase: false,
        RequireNumbers: false,
        RequireSymbols: false,
        TemporaryPasswordValidityDays: 3,
      },
    },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
    LambdaConfig: {
      PreSignUp: context.triggers.preSignUp,
      PostConfirmation: context.triggers.postConfirmation,
      PreTokenGenerationConfig: {
        LambdaArn: context.triggers.preTokenGeneration,
        LambdaVersion: 'V2_0',
      },
    },
    UserPoolTier: 'ESSENTIALS',
  });
  const pool = await describePool(userPoolId);
  const invitation = pool.AdminCreateUserConfig?.InviteMessageTemplate?.EmailMessage;
  expect(invitation).toContain('http://localhost:3000');
  expect(invitation).not.toContain('{web}');
  const custom = pool.SchemaAttributes?.filter((each) => each.Name?.startsWith('custom:'));
  expect(custom?.map((each) => [each.Name, each.AttributeDataType, each.Mutable])).toEqual([
    ['custom:user_id', 'String', false],
    ['custom:member_code', 'String', false],
    ['custom:desk', 'Number', true],
    ['custom:joined_on', 'DateTime', true],
    ['custom:newsletter', 'Boolean', true],
  ]);
});

test('makes the groups and three clients, each with its exact rights', async () => {
  const { userPoolId, clients } = await provision(emulator.url, context);
  const client = emulatorClient(emulator.url);
  const { Groups } = await client.send(new ListGroupsCommand({ UserPoolId: userPoolId }));
  expect(Groups?.map((group) => [group.GroupName, group.Precedence]).sort()).toEqual([
    ['admin', 1],
    ['member', 10],
  ]);
  for (const [app, { id, secret }] of Object.entries(clients)) {
    const { UserPoolClient } = await client.send(
      new DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId: id }),
    );
    const definition = userPool.clients[app as keyof typeof userPool.clients];
    expect(UserPoolClient).toMatchObject({
      ClientName: app,
      ExplicitAuthFlows: definition.authFlows,
      WriteAttributes: ['given_name', 'family_name'],
      AccessTokenValidity: 15,
      IdTokenValidity: 15,
      RefreshTokenValidity: 30,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    });
    expect(UserPoolClient?.ReadAttributes?.some((name) => name.startsWith('custom:'))).toBe(false);
    expect(secret !== null).toBe(app !== 'cli');
    expect(UserPoolClient?.RefreshTokenRotation).toMatchObject(
      app === 'cli' ? { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 } : { Feature: 'DISABLED' },
    );
  }
});

test('run again, it makes nothing twice and keeps every id and secret', async () => {
  const first = await provision(emulator.url, context);
  const again = await provision(emulator.url, context);
  expect(again).toEqual(first);
  const { UserPools } = await emulatorClient(emulator.url).send(
    new ListUserPoolsCommand({ MaxResults: 60 }),
  );
  expect(UserPools).toHaveLength(1);
});

test('applies an edit over an existing pool', async () => {
  const { userPoolId } = await provision(emulator.url, context);
  const edited: UserPoolDefinition = {
    ...userPool,
    selfSignUp: true,
    passwordPolicy: { ...userPool.passwordPolicy, minimumLength: 16 },
    tokenLifetimes: { ...userPool.tokenLifetimes, accessMinutes: 5 },
    groups: { ...userPool.groups, admin: { precedence: 2, description: 'Other' } },
  };
  const { clients } = await provision(
    emulator.url,
    { ...context, webOrigin: 'http://localhost:4444' },
    edited,
  );
  const pool = await describePool(userPoolId);
  expect(pool.Policies?.PasswordPolicy?.MinimumLength).toBe(16);
  expect(pool.AdminCreateUserConfig?.AllowAdminCreateUserOnly).toBe(false);
  expect(pool.AdminCreateUserConfig?.InviteMessageTemplate?.EmailMessage).toContain(':4444');
  const client = emulatorClient(emulator.url);
  const { UserPoolClient } = await client.send(
    new DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId: clients.web.id }),
  );
  expect(UserPoolClient?.AccessTokenValidity).toBe(5);
  const { Groups } = await client.send(new ListGroupsCommand({ UserPoolId: userPoolId }));
  expect(Groups?.find((group) => group.GroupName === 'admin')?.Precedence).toBe(2);
});

const { standardAttributes: standard, customAttributes: custom } = userPool;

test.each<[string, Partial<UserPoolDefinition>]>([
  [
    'customAttributes.member_code.maxLength',
    { customAttributes: { ...custom, member_code: { ...custom.member_code, maxLength: 20 } } },
  ],
  [
    'customAttributes.desk.mutable',
    { customAttributes: { ...custom, desk: { ...custom.desk, mutable: false } } },
  ],
  [
    'customAttributes.newsletter.type',
    { customAttributes: { ...custom, newsletter: { ...custom.joined_on, label: 'Newsletter' } } },
  ],
  [
    'standardAttributes.given_name.required',
    { standardAttributes: { ...standard, given_name: { ...standard.given_name, required: true } } },
  ],
  [
    'clients.cli.confidential',
    { clients: { ...userPool.clients, cli: { ...userPool.clients.cli, confidential: true } } },
  ],
])('refuses an edit of %s by name, and changes nothing', async (field, edit) => {
  const { userPoolId } = await provision(emulator.url, context);
  const before = await describePool(userPoolId);
  const edited = {
    ...userPool,
    ...edit,
    passwordPolicy: { ...userPool.passwordPolicy, minimumLength: 20 },
  };
  await expect(provision(emulator.url, context, edited)).rejects.toThrow(
    new RegExp(`^Cognito fixes \`${field}\` .*pnpm reset`),
  );
  if (field.startsWith('clients')) return;
  expect(await describePool(userPoolId)).toEqual(before);
});

test('a further label is no difference', async () => {
  await provision(emulator.url, context);
  const edited = {
    ...userPool,
    customAttributes: { ...custom, desk: { ...custom.desk, label: 'Place', hint: 'Other' } },
  };
  await expect(provision(emulator.url, context, edited)).resolves.toBeDefined();
});
