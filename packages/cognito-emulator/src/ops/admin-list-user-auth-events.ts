import { describeAuthEvent } from '../domain/auth-events.ts';
import { findUser } from '../domain/find.ts';
import { decodeToken, encodeToken, limitOf } from '../domain/paging.ts';
import { requireThreatProtection } from '../domain/threat-protection.ts';
import type { Handler } from '../operation.ts';

/**
 * The newest first.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListUserAuthEvents.html
 */
export const adminListUserAuthEvents: Handler<'AdminListUserAuthEvents'> = async (
  context,
  input,
) => {
  const { pool, user } = findUser(context, input.UserPoolId, input.Username);
  requireThreatProtection(pool);
  const list = ['AdminListUserAuthEvents', user.id];
  const before = decodeToken(list, input.NextToken);
  const keyed = context.store
    .ownedBy('authEvents', user.id)
    .map((event) => ({ key: `${String(event.createdAt).padStart(15, '0')}/${event.id}`, event }))
    .sort((one, other) => (one.key < other.key ? 1 : -1))
    .filter(({ key }) => before === null || key < String(before));
  const page = keyed.slice(0, limitOf(input.MaxResults));
  const last = page.at(-1);
  return {
    AuthEvents: page.map(({ event }) => describeAuthEvent(event)),
    NextToken: keyed.length > page.length && last ? encodeToken(list, last.key) : undefined,
  };
};
