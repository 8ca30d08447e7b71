import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { UserPool } from '../store/types.ts';

/** Whether mail to confirm a sign-up carries a link instead of a code. */
export const confirmsByLink = ({ settings }: UserPool) =>
  settings.VerificationMessageTemplate?.DefaultEmailOption === 'CONFIRM_WITH_LINK';

/** A link leads to the pool's domain, so there must be one before anybody signs up. */
export const requireLinkTarget = (context: EmulatorContext, pool: UserPool) => {
  if (confirmsByLink(pool)) domainOf(context, pool);
};

/**
 * The address that confirms `username` when it is opened.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-message-customizations.html
 */
export const confirmationLink = (
  context: EmulatorContext,
  pool: UserPool,
  clientId: string,
  username: string,
  code: string,
): string => {
  const query = new URLSearchParams({
    client_id: clientId,
    user_name: username,
    confirmation_code: code,
  });
  return `${context.origin()}/${domainOf(context, pool)}/confirmUser?${query}`;
};

const domainOf = ({ store }: EmulatorContext, { id }: UserPool): string =>
  store.ownedBy('domains', id)[0]?.id ?? fail('linkWithoutDomain');

/** `{##Verify Email##}`: the words that are linked. */
const hole = /\{##(.+?)##\}/g;

export const hasLinkHole = (text: string) => text.search(hole) >= 0;

/** The address stands in brackets after the words, since the mailbox shows mail as text. */
export const fillLink = (text: string, link: string) =>
  text.replace(hole, (_, words: string) => `${words} <${link}>`);
