import { requireFreeAliases } from '../../domain/aliases.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { User, UserPool } from '../../store/types.ts';

/**
 * The user after a code that was sent to `value` came back: the address is verified, unless it has been changed since.
 * With `adopt` it becomes the user's.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-sms-email-message.html
 * @throws AliasExistsException where somebody else signs in with that address
 */
export function withVerifiedContact(
  context: EmulatorContext,
  pool: UserPool,
  user: User,
  attribute: 'email' | 'phone_number',
  value: string,
  adopt = false,
): User {
  const flag = `${attribute}_verified`;
  const isSame = user.attributes[attribute] === value;
  if ((!isSame && !adopt) || (isSame && user.attributes[flag] === 'true')) return user;
  const attributes = { ...user.attributes, [attribute]: value, [flag]: 'true' };
  const verified = { ...user, attributes, updatedAt: context.clock.now() };
  requireFreeAliases(context, pool, verified);
  return verified;
}
