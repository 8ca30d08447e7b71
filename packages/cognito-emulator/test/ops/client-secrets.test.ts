import {
  AddUserPoolClientSecretCommand,
  DeleteUserPoolClientSecretCommand,
  DescribeUserPoolClientCommand,
  ListUserPoolClientSecretsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { type AppClient, type Pool, refusal, startPool } from '../auth/support.ts';

const add = async (pool: Pool, { id }: AppClient, ClientSecret?: string) => {
  const { ClientSecretDescriptor } = await pool.sdk.send(
    new AddUserPoolClientSecretCommand({ UserPoolId: pool.poolId, ClientId: id, ClientSecret }),
  );
  return ClientSecretDescriptor ?? {};
};

const remove = (pool: Pool, { id }: AppClient, ClientSecretId = '') =>
  pool.sdk.send(
    new DeleteUserPoolClientSecretCommand({
      UserPoolId: pool.poolId,
      ClientId: id,
      ClientSecretId,
    }),
  );

const list = async (pool: Pool, { id }: AppClient) => {
  const { ClientSecrets } = await pool.sdk.send(
    new ListUserPoolClientSecretsCommand({ UserPoolId: pool.poolId, ClientId: id }),
  );
  return ClientSecrets ?? [];
};

it('rotates a secret without an outage: both work until the old one is deleted', async () => {
  await using pool = await startPool();
  await pool.createUser();
  const old = await pool.createClient({ GenerateSecret: true });
  const [first] = await list(pool, old);
  pool.clock.advance(1000);
  const added = await add(pool, old);
  expect(added).toMatchObject({
    ClientSecretValue: expect.stringMatching(/^[a-z0-9]{51}$/),
    ClientSecretCreateDate: new Date(pool.clock.now()),
  });
  const renewed = { id: old.id, secret: added.ClientSecretValue ?? '' };
  await pool.tokens(old);
  await pool.tokens(renewed);
  const listed = await list(pool, old);
  expect(listed.map(({ ClientSecretId }) => ClientSecretId)).toEqual([
    first?.ClientSecretId,
    added.ClientSecretId,
  ]);
  for (const { ClientSecretValue } of listed) expect(ClientSecretValue).toBeUndefined();

  await remove(pool, old, first?.ClientSecretId);
  expect(await refusal(pool.tokens(old))).toBe(
    `NotAuthorizedException: Unable to verify secret hash for client ${old.id}`,
  );
  await pool.tokens(renewed);
  const { UserPoolClient } = await pool.sdk.send(
    new DescribeUserPoolClientCommand({ UserPoolId: pool.poolId, ClientId: old.id }),
  );
  expect(UserPoolClient?.ClientSecret).toBe(renewed.secret);
});

it('takes a secret of one’s own and does not repeat it', async () => {
  await using pool = await startPool();
  await pool.createUser();
  const client = await pool.createClient({ GenerateSecret: true });
  const secret = 'a'.repeat(30);
  expect(await add(pool, client, secret)).not.toHaveProperty('ClientSecretValue');
  await pool.tokens({ id: client.id, secret });
});

it('keeps to two secrets, to one at least, and to confidential clients', async () => {
  await using pool = await startPool();
  const client = await pool.createClient({ GenerateSecret: true });
  const [first] = await list(pool, client);
  expect(await refusal(remove(pool, client, first?.ClientSecretId))).toContain(
    'InvalidParameterException',
  );
  expect(await refusal(remove(pool, client, 'made-up'))).toContain('ResourceNotFoundException');
  await add(pool, client);
  expect(await refusal(add(pool, client))).toContain('LimitExceededException');
  const open = await pool.createClient();
  expect(await refusal(add(pool, open))).toContain('InvalidParameterException');
  expect(await list(pool, open)).toEqual([]);
});
