import {
  DeleteUserPoolClientCommand,
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { refusal, startPool } from '../auth/support.ts';

describe('CreateUserPoolClient', () => {
  it('fills in the defaults', async () => {
    await using pool = await startPool();
    const { id } = await pool.createClient({
      ExplicitAuthFlows: undefined,
      PreventUserExistenceErrors: undefined,
    });
    expect(id).toMatch(/^[a-z0-9]{26}$/);
    const { UserPoolClient } = await pool.sdk.send(
      new DescribeUserPoolClientCommand({ UserPoolId: pool.poolId, ClientId: id }),
    );
    expect(UserPoolClient).toMatchObject({
      ClientName: 'app',
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
      RefreshTokenValidity: 30,
      EnableTokenRevocation: true,
      AuthSessionValidity: 3,
    });
    expect(UserPoolClient?.ClientSecret).toBeUndefined();
  });

  it('makes a secret when asked to, and shows it again', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ GenerateSecret: true });
    expect(client.secret).toMatch(/^[a-z0-9]{51}$/);
    const { UserPoolClient } = await pool.sdk.send(
      new DescribeUserPoolClientCommand({ UserPoolId: pool.poolId, ClientId: client.id }),
    );
    expect(UserPoolClient?.ClientSecret).toBe(client.secret);
  });

  it.each([
    [{ ExplicitAuthFlows: ['USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH'] as const }],
    [{ AccessTokenValidity: 4, TokenValidityUnits: { AccessToken: 'minutes' as const } }],
    [{ RefreshTokenValidity: 59, TokenValidityUnits: { RefreshToken: 'minutes' as const } }],
    [{ WriteAttributes: ['custom:nowhere'] }],
    [{ WriteAttributes: ['email_verified'] }],
    [{ ReadAttributes: ['custom:nowhere'] }],
    [{ RefreshTokenRotation: { Feature: 'ENABLED' as const } }],
  ])('refuses %j', async (settings) => {
    await using pool = await startPool();
    const { ExplicitAuthFlows, ...rest } = { ExplicitAuthFlows: undefined, ...settings };
    const flows = ExplicitAuthFlows && { ExplicitAuthFlows: [...ExplicitAuthFlows] };
    const answer = await refusal(pool.createClient({ ...rest, ...flows }));
    expect(answer).toContain('InvalidParameterException');
  });

  it('refuses write attributes that leave out a required one', async () => {
    await using pool = await startPool({ Schema: [{ Name: 'given_name', Required: true }] });
    const without = pool.createClient({ WriteAttributes: ['family_name'] });
    expect(await refusal(without)).toContain(
      'Invalid write attributes specified while creating a client',
    );
    await pool.createClient({ WriteAttributes: ['family_name', 'given_name'] });
  });
});

describe('UpdateUserPoolClient', () => {
  it('keeps id and secret, and puts what is not given back to its default', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ GenerateSecret: true, AccessTokenValidity: 2 });
    const { UserPoolClient } = await pool.sdk.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: pool.poolId,
        ClientId: client.id,
        WriteAttributes: ['name'],
      }),
    );
    expect(UserPoolClient).toMatchObject({
      ClientId: client.id,
      ClientSecret: client.secret,
      ClientName: 'app',
      WriteAttributes: ['name'],
    });
    expect(UserPoolClient?.AccessTokenValidity).toBeUndefined();
  });
});

describe('ListUserPoolClients and DeleteUserPoolClient', () => {
  it('lists the pool’s own, page by page, and forgets the deleted one', async () => {
    await using pool = await startPool();
    const [first, second] = [await pool.createClient(), await pool.createClient()];
    await pool.sdk.send(
      new DeleteUserPoolClientCommand({ UserPoolId: pool.poolId, ClientId: first.id }),
    );
    const { UserPoolClients, NextToken } = await pool.sdk.send(
      new ListUserPoolClientsCommand({ UserPoolId: pool.poolId, MaxResults: 1 }),
    );
    expect(UserPoolClients?.map(({ ClientId }) => ClientId)).toEqual([second.id]);
    expect(NextToken).toBeUndefined();
    const again = pool.sdk.send(
      new DeleteUserPoolClientCommand({ UserPoolId: pool.poolId, ClientId: first.id }),
    );
    expect(await refusal(again)).toBe(
      `ResourceNotFoundException: User pool client ${first.id} does not exist.`,
    );
  });
});
