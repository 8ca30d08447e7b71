import {
  AdminGetUserCommand,
  CreateUserImportJobCommand,
  DescribeUserImportJobCommand,
  GetCSVHeaderCommand,
  ListUserImportJobsCommand,
  StartUserImportJobCommand,
  StopUserImportJobCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { days } from '../../src/clock.ts';
import { email, type Pool, refusal, startPool } from '../auth/support.ts';

const header = async ({ sdk, poolId }: Pool) =>
  (await sdk.send(new GetCSVHeaderCommand({ UserPoolId: poolId }))).CSVHeader ?? [];

const create = async ({ sdk, poolId }: Pool, JobName = 'people') => {
  const { UserImportJob } = await sdk.send(
    new CreateUserImportJobCommand({
      UserPoolId: poolId,
      JobName,
      CloudWatchLogsRoleArn: 'arn:aws:iam::000000000000:role/import',
    }),
  );
  return { id: UserImportJob?.JobId ?? '', url: UserImportJob?.PreSignedUrl ?? '' };
};

const upload = (url: string, body: string) => fetch(url, { method: 'PUT', body });
const start = ({ sdk, poolId }: Pool, JobId: string) =>
  sdk.send(new StartUserImportJobCommand({ UserPoolId: poolId, JobId }));
const describeJob = async ({ sdk, poolId }: Pool, JobId: string) =>
  (await sdk.send(new DescribeUserImportJobCommand({ UserPoolId: poolId, JobId }))).UserImportJob;

const line = (columns: readonly string[], values: Readonly<Record<string, string>>) =>
  columns.map((column) => JSON.stringify(values[column] ?? '').replaceAll('\\"', '""')).join(',');

const person = (address: string, more: Readonly<Record<string, string>> = {}) => ({
  'cognito:username': address,
  'cognito:mfa_enabled': 'FALSE',
  email: address,
  email_verified: 'TRUE',
  ...more,
});

describe('an import job', () => {
  it('makes users who must reset their password, and counts those it could not', async () => {
    await using pool = await startPool();
    await pool.createUser();
    const columns = await header(pool);
    expect(columns).toEqual(expect.arrayContaining(['email', 'custom:desk', 'email_verified']));
    expect(columns.slice(-2)).toEqual(['cognito:mfa_enabled', 'cognito:username']);
    expect(columns).not.toContain('sub');
    const { id, url } = await create(pool);
    const shuffled = [...columns].reverse();
    const file = [
      shuffled.join(','),
      line(shuffled, person('grace@example.com', { name: 'Grace, "Amazing"', 'custom:desk': '7' })),
      line(shuffled, person(email)),
      line(shuffled, person('no-address')),
      line(shuffled, person('unverified@example.com', { email_verified: 'FALSE' })),
      line(shuffled, person('desk@example.com', { 'custom:desk': 'seven' })),
      line(shuffled, person('mfa@example.com', { 'cognito:mfa_enabled': 'TRUE' })),
      '',
    ].join('\r\n');
    expect((await upload(`${url}x`, file)).status).toBe(403);
    expect((await upload(url, file)).status).toBe(200);
    expect((await start(pool, id)).UserImportJob?.Status).toBe('Pending');
    expect(await describeJob(pool, id)).toMatchObject({
      Status: 'Succeeded',
      ImportedUsers: 1,
      SkippedUsers: 1,
      FailedUsers: 4,
      CompletionDate: new Date(pool.clock.now()),
    });
    const grace = await pool.sdk.send(
      new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: 'grace@example.com' }),
    );
    expect(grace.UserStatus).toBe('RESET_REQUIRED');
    expect(grace.UserAttributes).toEqual(
      expect.arrayContaining([
        { Name: 'name', Value: 'Grace, "Amazing"' },
        { Name: 'custom:desk', Value: '7' },
        { Name: 'email_verified', Value: 'true' },
      ]),
    );
    expect(await refusal(start(pool, id))).toContain('PreconditionNotMetException');
    expect((await upload(url, file)).status).toBe(403);
  });

  it('fails as a whole where the header is not the pool’s', async () => {
    await using pool = await startPool();
    for (const file of ['email,name\na@b.example,A', '"unclosed']) {
      const { id, url } = await create(pool);
      await upload(url, file);
      await start(pool, id);
      expect(await describeJob(pool, id)).toMatchObject({ Status: 'Failed', ImportedUsers: 0 });
    }
  });

  it('waits for its file, can be stopped until then, and expires after a day', async () => {
    await using pool = await startPool();
    const jobs = [
      await create(pool, 'one'),
      await create(pool, 'two'),
      await create(pool, 'three'),
    ];
    const [one, two] = jobs.map(({ id }) => id);
    expect(await refusal(start(pool, one ?? ''))).toContain('PreconditionNotMetException');
    await pool.sdk.send(new StopUserImportJobCommand({ UserPoolId: pool.poolId, JobId: two }));
    pool.clock.advance(days(1));
    expect(await refusal(start(pool, one ?? ''))).toContain('The import job is in state Expired.');
    const first = await pool.sdk.send(
      new ListUserImportJobsCommand({ UserPoolId: pool.poolId, MaxResults: 2 }),
    );
    const rest = await pool.sdk.send(
      new ListUserImportJobsCommand({
        UserPoolId: pool.poolId,
        MaxResults: 2,
        PaginationToken: first.PaginationToken,
      }),
    );
    const all = [...(first.UserImportJobs ?? []), ...(rest.UserImportJobs ?? [])];
    expect(Object.fromEntries(all.map(({ JobName, Status }) => [JobName, Status]))).toEqual({
      one: 'Expired',
      two: 'Stopped',
      three: 'Expired',
    });
  });

  it('needs a pool that verifies addresses', async () => {
    await using pool = await startPool({ AutoVerifiedAttributes: undefined });
    const { id, url } = await create(pool);
    await upload(url, 'x');
    expect(await refusal(start(pool, id))).toContain('PreconditionNotMetException');
  });
});
