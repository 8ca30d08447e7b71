import {
  AdminAddUserToGroupCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  CreateGroupCommand,
  DeleteGroupCommand,
  GetGroupCommand,
  ListGroupsCommand,
  ListUsersInGroupCommand,
  UpdateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { email, type Pool, refusal, startPool } from '../auth/support.ts';

const create = (pool: Pool, GroupName: string) =>
  pool.sdk.send(
    new CreateGroupCommand({ UserPoolId: pool.poolId, GroupName, Precedence: 1, Description: 'x' }),
  );
const add = (pool: Pool, GroupName: string, Username: string) =>
  pool.sdk.send(new AdminAddUserToGroupCommand({ UserPoolId: pool.poolId, GroupName, Username }));

describe('groups', () => {
  it('are created once, read, changed and listed', async () => {
    await using pool = await startPool();
    await create(pool, 'admin');
    expect(await refusal(create(pool, 'admin'))).toBe(
      'GroupExistsException: A group with the name already exists.',
    );
    await create(pool, 'member');
    const where = { UserPoolId: pool.poolId, GroupName: 'admin' };
    await pool.sdk.send(new UpdateGroupCommand({ ...where, Description: 'y' }));
    const { Group } = await pool.sdk.send(new GetGroupCommand(where));
    expect(Group).toMatchObject({ GroupName: 'admin', Precedence: 1, Description: 'y' });
    const first = await pool.sdk.send(new ListGroupsCommand({ UserPoolId: pool.poolId, Limit: 1 }));
    const second = await pool.sdk.send(
      new ListGroupsCommand({ UserPoolId: pool.poolId, Limit: 1, NextToken: first.NextToken }),
    );
    const names = [...(first.Groups ?? []), ...(second.Groups ?? [])].map((g) => g.GroupName);
    expect(names).toEqual(['admin', 'member']);
  });

  it('know their members, whatever name these are addressed by', async () => {
    await using pool = await startPool();
    const sub = await pool.createUser();
    await create(pool, 'admin');
    await add(pool, 'admin', email.toUpperCase());
    await add(pool, 'admin', sub);
    const groups = await pool.sdk.send(
      new AdminListGroupsForUserCommand({ UserPoolId: pool.poolId, Username: email }),
    );
    expect(groups.Groups?.map(({ GroupName }) => GroupName)).toEqual(['admin']);
    const inGroup = new ListUsersInGroupCommand({ UserPoolId: pool.poolId, GroupName: 'admin' });
    expect((await pool.sdk.send(inGroup)).Users?.map(({ Username }) => Username)).toEqual([sub]);
    await pool.sdk.send(
      new AdminRemoveUserFromGroupCommand({
        UserPoolId: pool.poolId,
        GroupName: 'admin',
        Username: sub,
      }),
    );
    expect((await pool.sdk.send(inGroup)).Users).toEqual([]);
  });

  it('page through their members in order of creation', async () => {
    await using pool = await startPool();
    await create(pool, 'all');
    const subs: string[] = [];
    for (let at = 0; at < 5; at++) subs.push(await pool.invite(`p${at}@example.com`));
    for (const sub of [...subs].reverse()) await add(pool, 'all', sub);
    const found: (string | undefined)[] = [];
    let NextToken: string | undefined;
    do {
      const page = await pool.sdk.send(
        new ListUsersInGroupCommand({
          UserPoolId: pool.poolId,
          GroupName: 'all',
          Limit: 2,
          NextToken,
        }),
      );
      found.push(...(page.Users ?? []).map(({ Username }) => Username));
      NextToken = page.NextToken;
    } while (NextToken);
    expect(found).toEqual(subs);
  });

  it('leave their members without them when deleted', async () => {
    await using pool = await startPool();
    await pool.createUser();
    await create(pool, 'admin');
    await add(pool, 'admin', email);
    const where = { UserPoolId: pool.poolId, GroupName: 'admin' };
    await pool.sdk.send(new DeleteGroupCommand(where));
    const groups = await pool.sdk.send(
      new AdminListGroupsForUserCommand({ UserPoolId: pool.poolId, Username: email }),
    );
    expect(groups.Groups).toEqual([]);
    expect(await refusal(pool.sdk.send(new GetGroupCommand(where)))).toBe(
      'ResourceNotFoundException: Group not found.',
    );
    await create(pool, 'admin');
    const again = await pool.sdk.send(new ListUsersInGroupCommand(where));
    expect(again.Users).toEqual([]);
  });

  it('refuse an unknown group and an unknown user', async () => {
    await using pool = await startPool();
    await create(pool, 'admin');
    expect(await refusal(add(pool, 'nobody', email))).toContain('ResourceNotFoundException');
    expect(await refusal(add(pool, 'admin', email))).toBe(
      'UserNotFoundException: User does not exist.',
    );
  });
});
