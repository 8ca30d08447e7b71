import { describeJob, findJob } from '../imports/jobs.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserImportJob.html */
export const describeUserImportJob: Handler<'DescribeUserImportJob'> = async (context, input) => ({
  UserImportJob: describeJob(context, findJob(context, input.UserPoolId, input.JobId)),
});
