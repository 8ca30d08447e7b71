import {
  AdminDisableUserCommand,
  AdminUpdateUserAttributesCommand,
  ListUsersCommand,
  type ListUsersCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { type Pool, refusal, startPool } from '../auth/support.ts';

const list = (pool: Pool, input: Partial<ListUsersCommandInput> = {}) =>
  pool.sdk.send(new ListUsersCommand({ UserPoolId: pool.poolId, ...input }));
const names = async (pool: Pool, Filter: string) =>
  (await list(pool, { Filter })).Users?.map(({ Username }) => Username);

describe('ListUsers', () => {
  it('pages in order of creation, and nobody is missed or met twice', async () => {
    await using pool = await startPool();
    const created: string[] = [];
    for (let at = 0; at < 7; at++) created.push(await pool.invite(`p${at}@example.com`));
    const found: (string | undefined)[] = [];
    let PaginationToken: string | undefined;
    do {
      const page = await list(pool, { Limit: 3, PaginationToken });
      found.push(...(page.Users ?? []).map(({ Username }) => Username));
      PaginationToken = page.PaginationToken;
    } while (PaginationToken);
    expect(found).toEqual(created);
  });

  it('answers at most 60 where no limit is given', async () => {
    await using pool = await startPool();
    for (let at = 0; at < 61; at++) await pool.invite(`p${at}@example.com`);
    const { Users, PaginationToken } = await list(pool);
    expect(Users).toHaveLength(60);
    expect(PaginationToken).toBeDefined();
  });

  it('filters by each searchable attribute', async () => {
    await using pool = await startPool();
    const ada = await pool.createUser('ada@example.com');
    const grace = await pool.invite('grace@example.com');
    await pool.sdk.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: pool.poolId,
        Username: ada,
        UserAttributes: [{ Name: 'given_name', Value: 'Ada "the first"' }],
      }),
    );
    await pool.sdk.send(new AdminDisableUserCommand({ UserPoolId: pool.poolId, Username: grace }));
    expect(await names(pool, 'email = "ADA@example.com"')).toEqual([ada]);
    expect(await names(pool, 'email="ada@example.com"')).toEqual([ada]);
    expect(await names(pool, 'email ^= "Gra"')).toEqual([grace]);
    expect(await names(pool, 'given_name = "ada \\"the first\\""')).toEqual([ada]);
    expect(await names(pool, 'cognito:user_status = "force_change_password"')).toEqual([grace]);
    expect(await names(pool, 'status = "Disabled"')).toEqual([grace]);
    expect(await names(pool, 'status = "disabled"')).toEqual([]);
    expect(await names(pool, `sub = "${ada}"`)).toEqual([ada]);
    expect(await names(pool, `username = "${ada}"`)).toEqual([ada]);
    expect(await names(pool, 'username = "ada@example.com"')).toEqual([]);
    expect(await names(pool, '')).toEqual([ada, grace]);
  });

  it('pages through what a filter lets through', async () => {
    await using pool = await startPool();
    for (let at = 0; at < 6; at++)
      await pool.invite(`${at % 2 === 0 ? 'even' : 'odd'}-${at}@example.com`);
    const found: string[] = [];
    let PaginationToken: string | undefined;
    do {
      const page = await list(pool, { Filter: 'email ^= "even"', Limit: 2, PaginationToken });
      for (const { Attributes } of page.Users ?? [])
        found.push(Attributes?.find(({ Name }) => Name === 'email')?.Value ?? '');
      PaginationToken = page.PaginationToken;
    } while (PaginationToken);
    expect(found).toEqual(['even-0@example.com', 'even-2@example.com', 'even-4@example.com']);
  });

  it('answers only the attributes that were asked for', async () => {
    await using pool = await startPool();
    await pool.createUser();
    const { Users } = await list(pool, { AttributesToGet: ['email'] });
    expect(Users?.[0]?.Attributes).toEqual([{ Name: 'email', Value: 'ada@example.com' }]);
  });

  it.each([
    [{ Filter: 'email' }, 'Error while parsing filter'],
    [{ Filter: 'email = ada' }, 'Error while parsing filter'],
    [{ Filter: 'custom:desk = "1"' }, 'Invalid search attribute: custom:desk'],
    [{ Limit: 61 }, "Value '61' at 'limit' failed to satisfy constraint"],
    [{ PaginationToken: 'made-up' }, 'paging marker'],
  ])('refuses %j', async (input, message) => {
    await using pool = await startPool();
    const answer = await refusal(list(pool, input));
    expect(answer).toContain('InvalidParameterException');
    expect(answer).toContain(message);
  });

  it('refuses a token that belongs to another filter', async () => {
    await using pool = await startPool();
    await pool.invite('a@example.com');
    await pool.invite('b@example.com');
    const { PaginationToken } = await list(pool, { Limit: 1 });
    const call = list(pool, { Limit: 1, Filter: 'email ^= "a"', PaginationToken });
    expect(await refusal(call)).toContain('InvalidParameterException');
  });
});
