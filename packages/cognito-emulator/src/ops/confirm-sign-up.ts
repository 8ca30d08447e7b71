import {
  checkSignUpSession,
  sessionOfConfirmation,
} from '../auth/flows/user-auth/sign-up-session.ts';
import { findAddressee } from '../domain/addressee.ts';
import { releaseAliases, requireFreeAliases } from '../domain/aliases.ts';
import { countAttempt } from '../domain/attempts.ts';
import { checkCode, spendCode } from '../domain/codes.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import type { Code, User } from '../store/types.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html */
export const confirmSignUp: Handler<'ConfirmSignUp'> = async (context, input) => {
  const { pool, client, user, subject } = await findAddressee(context, input);
  await checkSignUpSession(context, { pool, client }, input.Username, input.Session);
  if (user && user.status !== 'UNCONFIRMED') fail('cannotConfirm', { status: user.status });
  countAttempt(context, subject, 'ConfirmSignUp');
  const code = checkCode(context, subject, 'sign-up', input.ConfirmationCode);
  // Nobody is ever sent the code of somebody who does not exist.
  if (!user) return fail('codeMismatch');
  const confirmed = confirm(user, code, context.clock.now());
  if (input.ForceAliasCreation) releaseAliases(context, pool, confirmed);
  else requireFreeAliases(context, pool, confirmed);
  spendCode(context, code);
  context.store.tables.users.put(confirmed);
  await context.triggers.postConfirmation('PostConfirmation_ConfirmSignUp', {
    pool,
    user: confirmed,
    clientId: client.id,
    clientMetadata: input.ClientMetadata,
  });
  return sessionOfConfirmation(context, { pool, client }, confirmed);
};

/** The code proves the address that it was sent to, if it is still the user's. */
const confirm = (user: User, { attribute, sentTo }: Code, now: number): User => {
  const isProved = user.attributes[attribute] === sentTo;
  const attributes = isProved
    ? { ...user.attributes, [`${attribute}_verified`]: 'true' }
    : user.attributes;
  return { ...user, attributes, status: 'CONFIRMED', updatedAt: now };
};
