import { findPool } from '../domain/find.ts';
import { pageByAge } from '../domain/paging.ts';
import { describeJob, present } from '../imports/jobs.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserImportJobs.html */
export const listUserImportJobs: Handler<'ListUserImportJobs'> = async (context, input) => {
  const { id } = findPool(context, input.UserPoolId);
  const jobs = context.store.ownedBy('importJobs', id);
  const list = ['ListUserImportJobs', id];
  const { page, next } = pageByAge(jobs, list, input.MaxResults, input.PaginationToken);
  return {
    UserImportJobs: page.map((job) => describeJob(context, present(context, job))),
    PaginationToken: next,
  };
};
