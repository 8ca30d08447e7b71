import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { Identity, IdentityPool } from '../../store/types/identity.ts';
import { findIdentity, findIdentityPool } from '../find.ts';
import { createIdentity, linkLogins, requireOpen } from '../identify.ts';
import { verifyLogins } from '../logins.ts';
import { issueIdentityToken } from '../openid-token.ts';
import type { IdentityHandler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdTokenForDeveloperIdentity.html */
const fifteenMinutes = 900;

/** For people whom the developer's own system has signed in: their identifier there is taken at its word. */
export const getOpenIdTokenForDeveloperIdentity: IdentityHandler<
  'GetOpenIdTokenForDeveloperIdentity'
> = async (context, input) => {
  const pool = findIdentityPool(context, input.IdentityPoolId);
  const provider = pool.settings.DeveloperProviderName;
  const subject = provider === undefined ? undefined : input.Logins[provider];
  if (provider === undefined || subject === undefined) return fail('developerProviderMissing');
  const { [provider]: _own, ...others } = input.Logins;
  const verified = await verifyLogins(context, pool, others);
  const logins = [{ provider, subject }, ...verified];
  const known = context.store.findIdentity(pool.id, provider, subject);
  const identity = chosen(context, pool, input.IdentityId, known);
  const linked = identity
    ? linkLogins(context, identity, logins)
    : createIdentity(context, pool.id, logins);
  const Token = await issueIdentityToken(context, {
    identity: linked,
    amr: ['authenticated', provider, `${provider}:${pool.id}:${subject}`],
    principalTags: input.PrincipalTags ?? {},
    duration: input.TokenDuration ?? fifteenMinutes,
  });
  return { IdentityId: linked.id, Token };
};

/** The identity that was asked for, unless the developer's user belongs to another. */
const chosen = (
  context: EmulatorContext,
  pool: IdentityPool,
  asked: string | undefined,
  known: Identity | undefined,
): Identity | undefined => {
  if (asked === undefined) return known;
  const { identity } = findIdentity(context, asked);
  if (identity.poolId !== pool.id) fail('identityNotFound', { identity: asked });
  requireOpen(identity);
  if (known && known.id !== asked) fail('developerUserTaken');
  return identity;
};
