import { fail } from '../../errors.ts';
import type { LinkedLogin } from '../../store/types/identity.ts';
import { findIdentityPool } from '../find.ts';
import { linkLogins } from '../identify.ts';
import type { IdentityHandler } from '../operation.ts';

/** How many logins an identity may have. */
const mostLogins = 20;

/**
 * All logins of the source become the destination's, and the source is gone. Two people of one public provider stay two.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_MergeDeveloperIdentities.html
 */
export const mergeDeveloperIdentities: IdentityHandler<'MergeDeveloperIdentities'> = async (
  context,
  input,
) => {
  const { store } = context;
  const { id: poolId, settings } = findIdentityPool(context, input.IdentityPoolId);
  const provider = input.DeveloperProviderName;
  if (provider !== settings.DeveloperProviderName) fail('developerProviderMissing');
  const find = (user: string) =>
    store.findIdentity(poolId, provider, user) ?? fail('developerUserNotFound', { user });
  const source = find(input.SourceUserIdentifier);
  const destination = find(input.DestinationUserIdentifier);
  if (source.id === destination.id) return { IdentityId: destination.id };
  const isOther = (own: LinkedLogin) =>
    destination.logins.some(
      (login) => login.provider === own.provider && login.subject !== own.subject,
    );
  if (source.logins.some((own) => own.provider !== provider && isOther(own))) fail('loginTaken');
  if (source.logins.length + destination.logins.length > mostLogins)
    fail('identityParameter', { detail: `An identity has at most ${mostLogins} linked logins.` });
  store.tables.identities.delete(source.id);
  linkLogins(context, destination, source.logins);
  return { IdentityId: destination.id };
};
