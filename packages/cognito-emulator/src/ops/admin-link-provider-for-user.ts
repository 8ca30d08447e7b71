import { findPool } from '../domain/find.ts';
import { requireRoom } from '../domain/limits.ts';
import { fail } from '../errors.ts';
import { linkedIdentities, readSource, subjectAttribute } from '../oauth/links.ts';
import type { Handler } from '../operation.ts';
import { identityKey, identityProviderId } from '../store/store.ts';

/**
 * From here on, whoever signs in with the source signs in as the destination. The source must not have signed in before:
 * two users are not merged. It is named by the provider's subject, or by a claim that the provider will make.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminLinkProviderForUser.html
 */
export const adminLinkProviderForUser: Handler<'AdminLinkProviderForUser'> = async (
  context,
  { UserPoolId, DestinationUser, SourceUser },
) => {
  const { store, clock } = context;
  const pool = findPool(context, UserPoolId);
  const source = readSource(SourceUser);
  const id = identityProviderId(pool.id, source.providerName);
  const provider =
    store.tables.identityProviders.get(id) ??
    fail('providerUnknown', { name: source.providerName, pool: pool.id });
  const { ProviderName: kind, ProviderAttributeValue: name } = DestinationUser;
  if (kind !== 'Cognito' || !name) fail('providerUserInvalid', { member: 'DestinationUser' });
  const user = store.findUser(pool.id, name) ?? fail('userNotFound');
  const bySubject = source.attribute === subjectAttribute;
  const attribute = bySubject ? null : source.attribute;
  const taken = store.findByIdentity(identityKey(pool.id, provider.name, attribute, source.value));
  if (taken) fail('mergingNotSupported');
  const identities = linkedIdentities(user);
  requireRoom('identities linked to a user', identities.length);
  const now = clock.now();
  const link = {
    providerName: provider.name,
    providerType: provider.settings.ProviderType,
    subject: bySubject ? source.value : null,
    match: bySubject ? null : { attribute: source.attribute, value: source.value },
    isPrimary: false,
    createdAt: now,
  };
  store.tables.users.put({ ...user, identities: [...identities, link], updatedAt: now });
  return {};
};
