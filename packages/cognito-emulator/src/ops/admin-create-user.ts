import type { AdminCreateUserRequest } from '../../model/api.gen.ts';
import { releaseAliases, requireFreeAliases } from '../domain/aliases.ts';
import { fromList, requireFlagged } from '../domain/attributes.ts';
import { type Contact, sendInvitation } from '../domain/delivery.ts';
import { describeUser } from '../domain/describe-user.ts';
import { findPool } from '../domain/find.ts';
import { draftUser } from '../domain/new-user.ts';
import { noClient } from '../domain/no-client.ts';
import {
  generateTemporaryPassword,
  requireStrongPassword,
  withPassword,
} from '../domain/password.ts';
import { CognitoError, fail } from '../errors.ts';
import type { EmulatorContext, Handler } from '../operation.ts';
import type { User, UserPool } from '../store/types.ts';

/** Checks everything before it stores anything: a create that fails leaves no half of a user behind. */
export const adminCreateUser: Handler<'AdminCreateUser'> = async (context, input) => {
  const pool = findPool(context, input.UserPoolId);
  if (input.TemporaryPassword !== undefined) requireStrongPassword(pool, input.TemporaryPassword);
  const password = input.TemporaryPassword ?? generateTemporaryPassword(pool, context.random);
  const user =
    input.MessageAction === 'RESEND'
      ? await resend(context, pool, input, password)
      : await create(context, pool, input, password);
  return { User: describeUser(user) };
};

const create = async (
  context: EmulatorContext,
  pool: UserPool,
  input: AdminCreateUserRequest,
  password: string,
): Promise<User> => {
  const { store } = context;
  const given = fromList(input.UserAttributes);
  const draft = draftUser(
    context,
    pool,
    input.Username,
    given,
    'administrator',
    'FORCE_CHANGE_PASSWORD',
  );
  requireFlagged(given, draft.attributes);
  requireNewUser(context, pool, input, draft);
  const needsNoPassword = input.TemporaryPassword === undefined && canSignInByCode(pool, draft);
  const isQuiet = input.MessageAction === 'SUPPRESS' || needsNoPassword;
  const contacts = isQuiet ? [] : invitationContacts(draft, input);
  // It may refuse the user. What it answers is ignored: an administrator says all of it.
  await context.triggers.preSignUp('PreSignUp_AdminCreateUser', {
    pool,
    user: draft,
    clientId: noClient,
    clientMetadata: input.ClientMetadata,
    validationData: input.ValidationData && fromList(input.ValidationData),
  });
  // Somebody else may have taken the name while the function ran.
  requireNewUser(context, pool, input, draft);
  if (input.ForceAliasCreation) releaseAliases(context, pool, draft);
  const numbered = { ...draft, sequence: store.nextSequence() };
  const user = store.tables.users.put(
    needsNoPassword
      ? { ...numbered, status: 'CONFIRMED' }
      : withPassword(context, numbered, password),
  );
  const call = { clientId: noClient, clientMetadata: input.ClientMetadata };
  for (const contact of contacts)
    await sendInvitation(context, pool, user, contact, password, 'invitation', call);
  return user;
};

/** Nobody makes up a password for those who can sign in with a code: they are confirmed as they are. */
const canSignInByCode = ({ settings }: UserPool, { attributes }: User): boolean => {
  const allowed = settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  return (
    (allowed.includes('EMAIL_OTP') && Boolean(attributes.email)) ||
    (allowed.includes('SMS_OTP') && Boolean(attributes.phone_number))
  );
};

/** A new temporary password and a new message for somebody who never used the first. */
const resend = async (
  context: EmulatorContext,
  pool: UserPool,
  input: AdminCreateUserRequest,
  password: string,
): Promise<User> => {
  const found = context.store.findUser(pool.id, input.Username) ?? fail('userNotFound');
  if (found.status !== 'FORCE_CHANGE_PASSWORD') fail('resendNotPossible', { user: input.Username });
  const contacts = invitationContacts(found, input);
  const user = context.store.tables.users.put(withPassword(context, found, password));
  const call = { clientId: noClient, clientMetadata: input.ClientMetadata };
  for (const contact of contacts)
    await sendInvitation(context, pool, user, contact, password, 'resend', call);
  return user;
};

const requireNewUser = (
  context: EmulatorContext,
  pool: UserPool,
  input: AdminCreateUserRequest,
  draft: User,
) => {
  if (context.store.findUser(pool.id, input.Username)) fail('adminUserExists');
  try {
    requireFreeAliases(context, pool, draft, input.ForceAliasCreation);
  } catch (error) {
    // The model lists no AliasExistsException for this operation.
    if (error instanceof CognitoError && error.case === 'aliasExists') fail('adminUserExists');
    throw error;
  }
};

/** Where the invitation goes: by each medium that was asked for, otherwise to the first that the user has. */
const invitationContacts = (
  { attributes }: User,
  { DesiredDeliveryMediums: asked }: AdminCreateUserRequest,
): readonly Contact[] => {
  const contacts = (['email', 'phone_number'] as const).flatMap((attribute) => {
    const value = attributes[attribute];
    return value ? [{ attribute, value }] : [];
  });
  if (asked === undefined) return contacts.slice(0, 1);
  const wanted = contacts.filter(({ attribute }) =>
    asked.includes(attribute === 'email' ? 'EMAIL' : 'SMS'),
  );
  return wanted.length > 0 ? wanted : fail('deliveryMediumMissing');
};
