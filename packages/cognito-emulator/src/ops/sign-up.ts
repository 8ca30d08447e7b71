import type { SignUpRequest } from '../../model/api.gen.ts';
import { isPasswordless } from '../auth/flows/user-auth/available-challenges.ts';
import { sessionOfSignUp } from '../auth/flows/user-auth/sign-up-session.ts';
import { checkSecretHash } from '../auth/secret.ts';
import { targetOfClient } from '../auth/target.ts';
import { releaseAliases, requireFreeAliases } from '../domain/aliases.ts';
import { fromList, requireWritable } from '../domain/attributes.ts';
import { requireLinkTarget } from '../domain/confirmation-link.ts';
import { contactToVerify, sendCode } from '../domain/delivery.ts';
import { draftUser } from '../domain/new-user.ts';
import { requireStrongPassword, withPassword } from '../domain/password.ts';
import { applyPreSignUp, withUnprovenAddresses } from '../domain/pre-sign-up.ts';
import { CognitoError, fail } from '../errors.ts';
import type { EmulatorContext, Handler } from '../operation.ts';
import type { User, UserPool } from '../store/types.ts';

/**
 * A user who must prove an address first, unless PreSignUp vouches for them.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
export const signUp: Handler<'SignUp'> = async (context, input) => {
  const { store, triggers } = context;
  const { pool, client } = targetOfClient(context, input.ClientId);
  checkSecretHash(client, input.SecretHash, [input.Username]);
  if (pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly) fail('signUpNotPermitted');
  const given = fromList(input.UserAttributes);
  requireWritable(pool, client, Object.keys(given));
  requireLinkTarget(context, pool);
  const draft = draftUser(context, pool, input.Username, given, 'sign-up', 'UNCONFIRMED');
  const password = passwordOf(pool, input);
  requireNewUser(context, pool, input.Username, draft);

  const call = { clientId: client.id, clientMetadata: input.ClientMetadata };
  const answer = await triggers.preSignUp('PreSignUp_SignUp', {
    ...call,
    pool,
    user: draft,
    validationData: input.ValidationData && fromList(input.ValidationData),
  });
  // Somebody else may have taken the name while the function ran.
  requireNewUser(context, pool, input.Username, draft);
  const approved = withUnprovenAddresses(pool, applyPreSignUp(draft, answer));
  // An address that the function vouches for is the newcomer's from now on.
  releaseAliases(context, pool, approved);
  const numbered = { ...approved, sequence: store.nextSequence() };
  const user = store.tables.users.put(
    password === null ? numbered : withPassword(context, numbered, password),
  );
  const contact = user.status === 'UNCONFIRMED' ? contactToVerify(pool, user) : null;
  const occasion = { ...call, source: 'SignUp' } as const;
  const delivery =
    contact && (await sendCode(context, pool, user, 'sign-up', 'sign-up-code', contact, occasion));
  if (user.status === 'CONFIRMED')
    await triggers.postConfirmation('PostConfirmation_ConfirmSignUp', { ...call, pool, user });
  return {
    UserConfirmed: user.status === 'CONFIRMED',
    UserSub: user.id,
    ...(delivery && { CodeDeliveryDetails: delivery }),
    ...(await sessionOfSignUp(context, { pool, client }, user)),
  };
};

/** Null where people can sign in with a code alone, and this one means to. */
const passwordOf = (pool: UserPool, { Password }: SignUpRequest): string | null => {
  if (Password === undefined) return isPasswordless(pool) ? null : fail('passwordMissing');
  requireStrongPassword(pool, Password);
  return Password;
};

/** An alias that is taken is only told at the confirmation, unless it works without one. */
const requireNewUser = (context: EmulatorContext, pool: UserPool, name: string, draft: User) => {
  if (context.store.findUser(pool.id, name)) fail('signUpUserExists');
  try {
    requireFreeAliases(context, pool, draft);
  } catch (error) {
    if (error instanceof CognitoError && error.case === 'aliasExists') fail('signUpUserExists');
    throw error;
  }
};
