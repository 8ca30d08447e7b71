import type { UserImportJobType } from '../../model/api.gen.ts';
import { epochSeconds, hours } from '../clock.ts';
import { findPool } from '../domain/find.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { ImportJob } from '../store/types/accounts.ts';

/** A job that was not started within a day has expired. */
const lifetime = hours(24);

/** The job in its present state. */
export const findJob = (context: EmulatorContext, poolId: string, id: string): ImportJob => {
  findPool(context, poolId);
  const job = context.store.tables.importJobs.get(id);
  if (job?.poolId !== poolId) return fail('importJobNotFound', { job: id });
  return present(context, job);
};

export const present = ({ clock }: EmulatorContext, job: ImportJob): ImportJob =>
  job.status === 'Created' && clock.now() >= job.createdAt + lifetime
    ? { ...job, status: 'Expired', csv: null }
    : job;

/** Where the file goes with PUT. The key in it stands for the signature of AWS's presigned URL. */
export const uploadUrl = ({ origin }: EmulatorContext, { id, uploadKey }: ImportJob) =>
  `${origin()}/_import/${id}?key=${uploadKey}`;

const seconds = (at: number | null) => (at === null ? undefined : epochSeconds(at));

export const describeJob = (context: EmulatorContext, job: ImportJob): UserImportJobType => ({
  JobName: job.name,
  JobId: job.id,
  UserPoolId: job.poolId,
  PreSignedUrl: uploadUrl(context, job),
  CreationDate: epochSeconds(job.createdAt),
  StartDate: seconds(job.startedAt),
  CompletionDate: seconds(job.completedAt),
  Status: job.status,
  CloudWatchLogsRoleArn: job.logsRoleArn,
  ImportedUsers: job.imported,
  SkippedUsers: job.skipped,
  FailedUsers: job.failed,
  CompletionMessage: job.message ?? undefined,
});
