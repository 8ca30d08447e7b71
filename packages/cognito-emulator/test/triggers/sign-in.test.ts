import {
  AdminAddUserToGroupCommand,
  AdminUserGlobalSignOutCommand,
  CreateGroupCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { completeSettings } from '../../src/domain/pool-settings.ts';
import type { TriggerFunctions } from '../../src/index.ts';
import { createTriggerRunner } from '../../src/triggers/run-trigger.ts';
import {
  type AppClient,
  claimsOf,
  complete,
  email,
  type Pool,
  password,
  refusal,
  startPool,
} from '../auth/support.ts';
import { recordTriggers } from './support.ts';

const start = async (functions: TriggerFunctions = {}) => {
  const recorder = recordTriggers(functions);
  const pool = await startPool({}, undefined, recorder.triggers);
  return Object.assign(pool, { recorder });
};

const signIn = (pool: Pool, client: AppClient, typed = password, username = email) =>
  pool.sdk.send(
    new InitiateAuthCommand({
      ClientId: client.id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: typed },
      ClientMetadata: { captcha: 'ok' },
    }),
  );

describe('the triggers of a sign-in', () => {
  it('run in order, each with its own part of the call', async () => {
    await using pool = await start();
    const client = await pool.createClient();
    const sub = await pool.createUser();
    pool.recorder.events.length = 0;
    complete((await signIn(pool, client)).AuthenticationResult);
    const userAttributes = {
      sub,
      email,
      email_verified: 'true',
      'cognito:user_status': 'CONFIRMED',
    };
    const common = {
      version: '1',
      region: 'us-east-1',
      userPoolId: pool.poolId,
      userName: sub,
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: client.id },
    };
    expect(pool.recorder.events).toEqual([
      {
        ...common,
        triggerSource: 'PreAuthentication_Authentication',
        request: { userAttributes, validationData: { captcha: 'ok' } },
        response: {},
      },
      {
        ...common,
        triggerSource: 'PostAuthentication_Authentication',
        request: { userAttributes, newDeviceUsed: false },
        response: {},
      },
      {
        ...common,
        triggerSource: 'TokenGeneration_Authentication',
        request: {
          userAttributes,
          groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
        },
        response: { claimsOverrideDetails: null },
      },
    ]);
  });

  it('are told of a wrong password before it is checked, and of nothing after', async () => {
    await using pool = await start();
    const client = await pool.createClient();
    await pool.createUser();
    pool.recorder.events.length = 0;
    expect(await refusal(signIn(pool, client, 'wrong'))).toContain('NotAuthorizedException');
    expect(pool.recorder.sources()).toEqual(['PreAuthentication_Authentication']);
  });

  it('name a new password and a refresh by their own sources, with the metadata of that call', async () => {
    await using pool = await start();
    const client = await pool.createClient();
    await pool.invite();
    pool.recorder.events.length = 0;
    const { Session } = await pool.signIn(client, email, `${password}-0`);
    const { AuthenticationResult } = await pool.sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId: client.id,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeResponses: { USERNAME: email, NEW_PASSWORD: password },
        ClientMetadata: { step: 'new password' },
      }),
    );
    await pool.sdk.send(
      new GetTokensFromRefreshTokenCommand({
        ClientId: client.id,
        RefreshToken: AuthenticationResult?.RefreshToken,
        ClientMetadata: { step: 'refresh' },
      }),
    );
    const told = pool.recorder.events.map(({ triggerSource, request }) => [
      triggerSource,
      'clientMetadata' in request ? request.clientMetadata?.step : undefined,
    ]);
    expect(told).toEqual([
      ['PreAuthentication_Authentication', undefined],
      ['PostAuthentication_Authentication', 'new password'],
      ['TokenGeneration_NewPasswordChallenge', 'new password'],
      ['TokenGeneration_RefreshTokens', 'refresh'],
    ]);
  });

  it('PreAuthentication refuses whom it likes, and hears that there is nobody', async () => {
    await using pool = await start({
      preAuthentication: () => {
        throw new Error('not today');
      },
    });
    const client = await pool.createClient();
    const legacy = await pool.createClient({ PreventUserExistenceErrors: 'LEGACY' });
    const refused = 'UserLambdaValidationException: PreAuthentication failed with error not today.';
    expect(await refusal(signIn(pool, client, password, 'nobody@example.com'))).toBe(refused);
    expect(pool.recorder.events.at(-1)).toMatchObject({
      userName: 'nobody@example.com',
      request: { userAttributes: {}, userNotFound: true },
    });
    const asked = pool.recorder.events.length;
    expect(await refusal(signIn(pool, legacy, password, 'nobody@example.com'))).toBe(
      'UserNotFoundException: User does not exist.',
    );
    expect(pool.recorder.events).toHaveLength(asked);
    await pool.createUser();
    expect(await refusal(signIn(pool, client))).toBe(refused);
  });

  it('a function that answers nothing is refused as on Lambda', async () => {
    // As JavaScript would: the type does not allow it.
    const nothing = JSON.parse('null');
    await using pool = await start({ postAuthentication: () => nothing });
    const client = await pool.createClient();
    await pool.createUser();
    expect(await refusal(signIn(pool, client))).toBe(
      'InvalidLambdaResponseException: Unrecognizable lambda output',
    );
  });
});

describe('PreTokenGeneration', () => {
  it('changes the ID token and the groups, but nothing that a token stands on', async () => {
    await using pool = await start({
      preTokenGeneration: (event) => {
        event.response.claimsOverrideDetails = {
          claimsToAddOrOverride: { tenant: 'blue', email: 'new@example.com', sub: 'x', iss: 'x' },
          claimsToSuppress: ['email_verified', 'exp', 'tenant2'],
          groupOverrideDetails: {
            groupsToOverride: [
              ...(event.request.groupConfiguration.groupsToOverride ?? []),
              'late',
            ],
            iamRolesToOverride: ['arn:aws:iam::000000000000:role/late'],
            preferredRole: 'arn:aws:iam::000000000000:role/late',
          },
        };
        return event;
      },
    });
    const client = await pool.createClient();
    const sub = await pool.createUser();
    const UserPoolId = pool.poolId;
    await pool.sdk.send(new CreateGroupCommand({ UserPoolId, GroupName: 'staff' }));
    await pool.sdk.send(
      new AdminAddUserToGroupCommand({ UserPoolId, GroupName: 'staff', Username: email }),
    );
    const { IdToken, AccessToken } = await pool.tokens(client);
    const id = claimsOf(IdToken);
    expect(id).toMatchObject({
      sub,
      tenant: 'blue',
      email: 'new@example.com',
      iss: `https://cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`,
      exp: expect.any(Number),
      'cognito:groups': ['staff', 'late'],
      'cognito:roles': ['arn:aws:iam::000000000000:role/late'],
      'cognito:preferred_role': 'arn:aws:iam::000000000000:role/late',
    });
    expect(id).not.toHaveProperty('email_verified');
    const access = claimsOf(AccessToken);
    expect(access).toMatchObject({ sub, 'cognito:groups': ['staff', 'late'] });
    expect(access).not.toHaveProperty('tenant');
  });

  it('suppresses the groups with an empty override, and leaves them without one', async () => {
    let override: Record<string, never> | undefined;
    await using pool = await start({
      preTokenGeneration: (event) => ({
        ...event,
        response: {
          claimsOverrideDetails: override ? { groupOverrideDetails: override } : {},
        },
      }),
    });
    const client = await pool.createClient();
    await pool.createUser();
    const UserPoolId = pool.poolId;
    await pool.sdk.send(new CreateGroupCommand({ UserPoolId, GroupName: 'staff' }));
    await pool.sdk.send(
      new AdminAddUserToGroupCommand({ UserPoolId, GroupName: 'staff', Username: email }),
    );
    expect(claimsOf((await pool.tokens(client)).IdToken)['cognito:groups']).toEqual(['staff']);
    override = {};
    expect(claimsOf((await pool.tokens(client)).IdToken)).not.toHaveProperty('cognito:groups');
  });

  it('in version two changes both tokens and the scopes, with values of any type', async () => {
    await using pool = await start({
      preTokenGenerationV2: (event) => {
        event.response.claimsAndScopeOverrideDetails = {
          idTokenGeneration: {
            claimsToAddOrOverride: { plan: { seats: 3 }, 'cognito:groups': ['root'], 'dev:x': 1 },
          },
          accessTokenGeneration: {
            claimsToAddOrOverride: {
              limits: [1, 2],
              client_id: 'other',
              aud: event.callerContext.clientId,
            },
            claimsToSuppress: ['username', 'cognito:groups'],
            scopesToAdd: ['orders/read', 'two words'],
            scopesToSuppress: ['aws.cognito.signin.user.admin'],
          },
        };
        return event;
      },
    });
    const client = await pool.createClient();
    const sub = await pool.createUser();
    const { IdToken, AccessToken } = await pool.tokens(client);
    expect(pool.recorder.events.at(-1)).toMatchObject({
      version: '2',
      triggerSource: 'TokenGeneration_Authentication',
      request: { scopes: ['aws.cognito.signin.user.admin'] },
      response: { claimsAndScopeOverrideDetails: null },
    });
    const id = claimsOf(IdToken);
    expect(id).toMatchObject({ plan: { seats: 3 }, aud: client.id });
    expect(Object.keys(id)).not.toEqual(expect.arrayContaining(['cognito:groups']));
    expect(Object.keys(id)).not.toEqual(expect.arrayContaining(['dev:x']));
    expect(claimsOf(AccessToken)).toMatchObject({
      limits: [1, 2],
      client_id: client.id,
      aud: client.id,
      username: sub,
      scope: 'orders/read',
    });
    expect(await refusal(pool.sdk.send(new GetUserCommand({ AccessToken })))).toBe(
      'NotAuthorizedException: Access Token does not have required scopes',
    );
  });

  it('that throws takes no refresh token with it', async () => {
    let isBroken = false;
    await using pool = await start({
      preTokenGeneration: (event) => {
        if (isBroken) throw new Error('no database');
        return event;
      },
    });
    const client = await pool.createClient({
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
    });
    await pool.createUser();
    const { RefreshToken } = await pool.tokens(client);
    const refresh = () =>
      pool.sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId: client.id, RefreshToken }));
    isBroken = true;
    expect(await refusal(refresh())).toBe(
      'UserLambdaValidationException: PreTokenGeneration failed with error no database.',
    );
    isBroken = false;
    expect((await refresh()).AuthenticationResult?.RefreshToken).toBeDefined();
  });

  it('cannot bring somebody back who is signed out while it runs', async () => {
    let meanwhile = async () => {};
    await using pool = await start({
      preTokenGeneration: async (event) => {
        await meanwhile();
        return event;
      },
    });
    const client = await pool.createClient();
    await pool.createUser();
    const { RefreshToken, AccessToken } = await pool.tokens(client);
    expect(AccessToken).not.toBe('');
    meanwhile = async () => {
      await pool.sdk.send(
        new AdminUserGlobalSignOutCommand({ UserPoolId: pool.poolId, Username: email }),
      );
    };
    const call = pool.sdk.send(
      new GetTokensFromRefreshTokenCommand({ ClientId: client.id, RefreshToken }),
    );
    expect(await refusal(call)).toBe('NotAuthorizedException: Refresh Token has been revoked');
  });
});

it('a pool may name its token function in both places; the versioned one holds', () => {
  const runner = createTriggerRunner({ endpoint: undefined, functions: {}, timeoutMs: 1 });
  const arn = 'arn:aws:lambda:us-east-1:000000000000:function:tokens';
  const versions = (config: Parameters<typeof completeSettings>[0]['LambdaConfig']) => {
    const settings = completeSettings({ LambdaConfig: config }, { PoolName: 'x' });
    const pool = { id: 'us-east-1_x', settings, schema: [], createdAt: 0, updatedAt: 0 };
    const names = ['preTokenGeneration', 'preTokenGenerationV2', 'preTokenGenerationV3'] as const;
    return names.filter((name) => runner.has(pool, name));
  };
  expect(versions({ PreTokenGeneration: arn })).toEqual(['preTokenGeneration']);
  for (const [LambdaVersion, name] of [
    ['V1_0', 'preTokenGeneration'],
    ['V2_0', 'preTokenGenerationV2'],
    ['V3_0', 'preTokenGenerationV3'],
  ] as const) {
    const PreTokenGenerationConfig = { LambdaVersion, LambdaArn: arn };
    expect(versions({ PreTokenGeneration: arn, PreTokenGenerationConfig })).toEqual([name]);
  }
});
