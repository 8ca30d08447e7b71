import { findPool } from '../domain/find.ts';
import { csvHeader } from '../imports/csv-header.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetCSVHeader.html */
export const getCSVHeader: Handler<'GetCSVHeader'> = async (context, { UserPoolId }) => ({
  UserPoolId,
  CSVHeader: csvHeader(findPool(context, UserPoolId)),
});
