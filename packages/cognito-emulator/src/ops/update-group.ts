import { describeGroup } from '../domain/describe-group.ts';
import { findGroup } from '../domain/find.ts';
import type { Handler } from '../operation.ts';

/** Changes what is given and leaves the rest. */
export const updateGroup: Handler<'UpdateGroup'> = async (context, input) => {
  const { UserPoolId, ...given } = input;
  const group = findGroup(context, UserPoolId, input.GroupName);
  const updated = context.store.tables.groups.put({
    ...group,
    settings: { ...group.settings, ...given },
    updatedAt: context.clock.now(),
  });
  return { Group: describeGroup(updated) };
};
