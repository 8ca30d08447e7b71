import { describeGroup } from '../domain/describe-group.ts';
import { findGroup } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/**
 * A group's settings.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetGroup.html
 */
export const getGroup: Handler<'GetGroup'> = async (context, { UserPoolId, GroupName }) => ({
  Group: describeGroup(findGroup(context, UserPoolId, GroupName)),
});
