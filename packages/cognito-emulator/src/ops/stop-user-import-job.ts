import { fail } from '../errors.ts';
import { describeJob, findJob } from '../imports/jobs.ts';
import type { Handler } from '../operation.ts';

/**
 * A job of the emulator is over as soon as it is started, so only one that was not started can be stopped.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StopUserImportJob.html
 */
export const stopUserImportJob: Handler<'StopUserImportJob'> = async (context, input) => {
  const job = findJob(context, input.UserPoolId, input.JobId);
  if (job.status !== 'Created') fail('importJobState', { status: job.status });
  const stopped = context.store.tables.importJobs.put({
    ...job,
    status: 'Stopped',
    csv: null,
    completedAt: context.clock.now(),
  });
  return { UserImportJob: describeJob(context, stopped) };
};
