import { findPool } from '../domain/find.ts';
import { fail } from '../errors.ts';
import { linkedIdentities, readSource, subjectAttribute } from '../oauth/links.ts';
import type { Handler } from '../operation.ts';
import { identityKey } from '../store/store.ts';
import { revokeUserTokens } from '../tokens/revocation.ts';

/**
 * Ends a link: whoever signs in with it next is somebody new. For the pool's own users it ends signing in with a
 * password; that the password is forgotten for it is this emulator's reading.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableProviderForUser.html
 */
export const adminDisableProviderForUser: Handler<'AdminDisableProviderForUser'> = async (
  context,
  { UserPoolId, User },
) => {
  const { store, clock } = context;
  const pool = findPool(context, UserPoolId);
  const updatedAt = clock.now();
  if (User.ProviderName === 'Cognito') {
    const own = store.findUser(pool.id, User.ProviderAttributeValue ?? '') ?? fail('userNotFound');
    store.tables.users.put({ ...own, password: null, updatedAt });
    revokeUserTokens(context, own);
    return {};
  }
  const { providerName, attribute, value } = readSource(User);
  const matched = attribute === subjectAttribute ? null : attribute;
  const user =
    store.findByIdentity(identityKey(pool.id, providerName, matched, value)) ??
    fail('userNotFound');
  const kept = linkedIdentities(user).filter(
    (identity) =>
      identity.providerName !== providerName ||
      (matched === null ? identity.subject : identity.match?.value) !== value,
  );
  store.tables.users.put({ ...user, identities: kept, updatedAt });
  revokeUserTokens(context, user);
  return {};
};
