import { describeGroup } from '../domain/describe-group.ts';
import { findGroup } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

export const getGroup: Handler<'GetGroup'> = async (context, { UserPoolId, GroupName }) => ({
  Group: describeGroup(findGroup(context, UserPoolId, GroupName)),
});
