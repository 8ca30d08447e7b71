import { expect } from 'vitest';
import type { ListUsersRequest } from '../../../model/api.gen.ts';
import { claimsOf, refusal } from '../../auth/support.ts';
import type { Row, Stage } from '../stage.ts';

const poolOf = async ({ api, newPool, invite }: Stage, count: number) => {
  const UserPoolId = await newPool();
  for (let at = 0; at < count; at++) await invite(`user-${at}@example.com`, UserPoolId);
  const list = async (input: Omit<ListUsersRequest, 'UserPoolId'> = {}) => {
    const { Users = [], PaginationToken } = await api('ListUsers', { UserPoolId, ...input });
    return { names: Users.map(emailOf), users: Users, token: PaginationToken };
  };
  return { UserPoolId, list };
};

const emailOf = ({
  Attributes,
}: {
  readonly Attributes?: readonly { Name: string; Value?: string }[];
}) => Attributes?.find(({ Name }) => Name === 'email')?.Value;

/** Rows 44-50: lists, filters, groups, disabled and deleted people. */
export const listRows: Readonly<Record<number, Row>> = {
  44: {
    says: 'ListUsers answers at most 60, pages by Limit and refuses 61',
    evidence: 'M,K',
    run: async (stage) => {
      const { list } = await poolOf(stage, 62);
      const all = await list();
      expect(all.names).toHaveLength(60);
      const rest = await list({ PaginationToken: all.token });
      expect(new Set([...all.names, ...rest.names])).toHaveProperty('size', 62);
      expect(rest.token).toBeUndefined();
      const five = await list({ Limit: 5 });
      expect([five.names.length, typeof five.token]).toEqual([5, 'string']);
      expect(await refusal(list({ Limit: 61 }))).toBe(
        "InvalidParameterException: 1 validation error detected: Value '61' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60",
      );
    },
  },
  45: {
    says: 'ListUsers filters by email, by its beginning, and by cognito:user_status',
    evidence: 'M',
    run: async (stage) => {
      const { list } = await poolOf(stage, 12);
      const filtered = async (Filter: string) => (await list({ Filter })).names;
      expect(await filtered('email = "user-1@example.com"')).toEqual(['user-1@example.com']);
      expect(await filtered('email ^= "user-1"')).toHaveLength(3);
      expect(await filtered('cognito:user_status = "force_change_password"')).toHaveLength(12);
      expect(await filtered('cognito:user_status = "CONFIRMED"')).toEqual([]);
    },
  },
  46: {
    says: 'a filter needs no spaces',
    evidence: 'K',
    run: async (stage) => {
      const { list } = await poolOf(stage, 2);
      expect((await list({ Filter: 'email="user-1@example.com"' })).names).toHaveLength(1);
    },
  },
  47: {
    says: 'ListUsers filters by status, and AttributesToGet is heeded',
    evidence: 'M',
    run: async (stage) => {
      const { UserPoolId, list } = await poolOf(stage, 3);
      await stage.api('AdminDisableUser', { UserPoolId, Username: 'user-1@example.com' });
      const status = async (value: string) => (await list({ Filter: `status = "${value}"` })).names;
      expect(await status('Enabled')).toEqual(['user-0@example.com', 'user-2@example.com']);
      expect(await status('Disabled')).toEqual(['user-1@example.com']);
      const { users } = await list({ AttributesToGet: ['email'], Limit: 1 });
      expect(users[0]?.Attributes).toEqual([{ Name: 'email', Value: 'user-0@example.com' }]);
    },
  },
  48: {
    says: 'a member’s groups are in the tokens and in AdminListGroupsForUser, by whatever name',
    evidence: 'D',
    run: async ({ api, poolId: UserPoolId, person, tokens, attributes }) => {
      const Username = await person();
      for (const GroupName of ['row-48-a', 'row-48-b']) {
        await api('CreateGroup', { UserPoolId, GroupName });
        await api('AdminAddUserToGroup', { UserPoolId, Username, GroupName });
      }
      const { AccessToken, IdToken } = await tokens(Username);
      for (const token of [AccessToken, IdToken])
        expect(claimsOf(token)['cognito:groups']).toEqual(['row-48-a', 'row-48-b']);
      const { sub = '' } = await attributes(Username);
      for (const name of [Username, sub]) {
        const { Groups } = await api('AdminListGroupsForUser', { UserPoolId, Username: name });
        expect(Groups?.map(({ GroupName }) => GroupName)).toEqual(['row-48-a', 'row-48-b']);
      }
    },
  },
  49: {
    says: 'a disabled user neither signs in nor refreshes',
    evidence: 'W',
    run: async ({ api, poolId: UserPoolId, client, person, tokens, signIn }) => {
      const Username = await person();
      const { RefreshToken } = await tokens(Username);
      await api('AdminDisableUser', { UserPoolId, Username });
      const disabled = 'NotAuthorizedException: User is disabled.';
      expect(await refusal(signIn(Username))).toBe(disabled);
      const refresh = api('GetTokensFromRefreshToken', { ClientId: client.id, RefreshToken });
      expect(await refusal(refresh)).toBe(disabled);
    },
  },
  50: {
    says: 'a deleted user’s token is refused',
    evidence: 'V',
    run: async ({ api, person, tokens }) => {
      const { AccessToken } = await tokens(await person());
      await api('DeleteUser', { AccessToken });
      expect(await refusal(api('GetUser', { AccessToken }))).toBe(
        'UserNotFoundException: User does not exist.',
      );
    },
  },
};
