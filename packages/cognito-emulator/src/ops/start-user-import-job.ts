import { findPool } from '../domain/find.ts';
import { fail } from '../errors.ts';
import { describeJob, findJob } from '../imports/jobs.ts';
import type { Handler } from '../operation.ts';

/**
 * Answers `Pending` as AWS does, though the whole file is imported by then: ask again for how it ended.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartUserImportJob.html
 */
export const startUserImportJob: Handler<'StartUserImportJob'> = async (context, input) => {
  const { store, clock } = context;
  // Only now: no start should wait for a parser that few ever need.
  const { importUsers } = await import('../imports/import-users.ts');
  const pool = findPool(context, input.UserPoolId);
  const job = findJob(context, pool.id, input.JobId);
  if (job.status !== 'Created') fail('importJobState', { status: job.status });
  if (!pool.settings.AutoVerifiedAttributes?.length) fail('importNeedsVerification');
  if (job.csv === null) return fail('importFileMissing');
  const startedAt = clock.now();
  const result = importUsers(context, pool, job.csv);
  store.tables.importJobs.put({
    ...job,
    ...result,
    csv: null,
    startedAt,
    completedAt: clock.now(),
  });
  return { UserImportJob: describeJob(context, { ...job, startedAt, status: 'Pending' }) };
};
