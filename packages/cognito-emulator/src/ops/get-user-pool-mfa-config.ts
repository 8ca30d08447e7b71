import { findPool } from '../domain/find.ts';
import { describeFactors } from '../domain/second-factors.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolMfaConfig.html */
export const getUserPoolMfaConfig: Handler<'GetUserPoolMfaConfig'> = async (context, input) =>
  describeFactors(findPool(context, input.UserPoolId));
