import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { email, password, startPool } from '../../auth/support.ts';
import { aws, isPresent } from './cli.ts';

describe.runIf(isPresent)('the AWS CLI', () => {
  it('makes a pool, invites, resets, disables and deletes', async () => {
    await using stage = await startPool();
    const make = (...parameters: string[]) => aws(stage, ...parameters, '--output', 'text');
    const pool: string = await make(
      ...['create-user-pool', '--pool-name', 'office', '--username-attributes', 'email'],
      ...['--auto-verified-attributes', 'email', '--query', 'UserPool.Id'],
    );
    const inPool = ['--user-pool-id', pool];
    const client: string = await make(
      ...['create-user-pool-client', ...inPool, '--client-name', 'cli'],
      ...['--explicit-auth-flows', 'ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      ...['--query', 'UserPoolClient.ClientId'],
    );
    const staff = [...inPool, '--group-name', 'staff'];
    await aws(stage, 'create-group', ...staff, '--precedence', '1');
    const ada = [...inPool, '--username', email];
    const attribute = ['--user-attributes', 'Name=email_verified,Value=true'];
    const { User } = await aws(stage, 'admin-create-user', ...ada, ...attribute);
    expect(User).toMatchObject({ Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' });

    const by = [...inPool, '--client-id', client];
    const signIn = (typed: string) =>
      aws(
        stage,
        ...['admin-initiate-auth', ...by, '--auth-flow', 'ADMIN_USER_PASSWORD_AUTH'],
        ...['--auth-parameters', `USERNAME=${email},PASSWORD=${typed}`],
      );
    const { temporaryPassword } = stage.emulator.messages(email).at(-1) ?? {};
    const challenge = await signIn(temporaryPassword ?? '');
    expect(challenge).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' });
    const chosen = `${password}-1A`;
    const { AuthenticationResult } = await aws(
      stage,
      ...['admin-respond-to-auth-challenge', ...by, '--challenge-name', 'NEW_PASSWORD_REQUIRED'],
      ...['--session', challenge.Session],
      ...['--challenge-responses', `USERNAME=${email},NEW_PASSWORD=${chosen}`],
    );
    expect(AuthenticationResult).toMatchObject({ TokenType: 'Bearer', ExpiresIn: 3600 });

    await aws(stage, 'admin-add-user-to-group', ...ada, '--group-name', 'staff');
    await aws(stage, 'admin-reset-user-password', ...ada);
    const members = await aws(stage, 'list-users-in-group', ...staff);
    expect(members.Users).toMatchObject([
      { Username: User.Username, UserStatus: 'RESET_REQUIRED' },
    ]);
    await aws(stage, 'admin-set-user-password', ...ada, '--password', chosen, '--permanent');
    await aws(stage, 'admin-disable-user', ...ada);
    await expect(signIn(chosen)).rejects.toThrow(/\(NotAuthorizedException\).* User is disabled/);
    await aws(stage, 'delete-user-pool', ...inPool);
    await expect(aws(stage, 'list-groups', ...inPool)).rejects.toThrow(
      `(ResourceNotFoundException) when calling the ListGroups operation: User pool ${pool} does not exist.`,
    );
  });

  it('turns pages by itself, or stops where it is told and goes on from there', async () => {
    await using pool = await startPool({ UsernameAttributes: undefined });
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const Username of names)
      await pool.sdk.send(
        new AdminCreateUserCommand({
          UserPoolId: pool.poolId,
          Username,
          MessageAction: 'SUPPRESS',
        }),
      );
    const list = (...parameters: string[]) =>
      aws(pool, 'list-users', '--user-pool-id', pool.poolId, '--page-size', '2', ...parameters);
    const namesOf = ({ Users }: { Users: { Username: string }[] }) =>
      Users.map(({ Username }) => Username);
    const first = await list('--max-items', '3');
    const rest = await list('--starting-token', first.NextToken);
    expect([namesOf(first).length, namesOf(rest).length]).toEqual([3, 2]);
    expect([...namesOf(first), ...namesOf(rest)].sort()).toEqual(names);
    expect(rest).not.toHaveProperty('NextToken');
  });
});
