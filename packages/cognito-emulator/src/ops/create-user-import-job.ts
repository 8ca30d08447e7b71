import { findPool } from '../domain/find.ts';
import { requireRoom } from '../domain/limits.ts';
import { describeJob } from '../imports/jobs.ts';
import type { Handler } from '../operation.ts';
import { alphanumeric, randomString } from '../random.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserImportJob.html */
export const createUserImportJob: Handler<'CreateUserImportJob'> = async (context, input) => {
  const { store, clock, random } = context;
  const pool = findPool(context, input.UserPoolId);
  requireRoom('user import jobs in a user pool', store.countOf('importJobs', pool.id));
  const job = store.tables.importJobs.put({
    id: `import-${randomString(random, alphanumeric, 10)}`,
    poolId: pool.id,
    name: input.JobName,
    logsRoleArn: input.CloudWatchLogsRoleArn,
    status: 'Created',
    createdAt: clock.now(),
    startedAt: null,
    completedAt: null,
    uploadKey: random.bytes(16).toString('hex'),
    csv: null,
    imported: 0,
    skipped: 0,
    failed: 0,
    message: null,
  });
  return { UserImportJob: describeJob(context, job) };
};
