import { requireFreeAliases } from '../../domain/aliases.ts';
import { changeAttributes } from '../../domain/attributes.ts';
import { applyPreSignUp } from '../../domain/pre-sign-up.ts';
import { requiredAttributes } from '../../domain/schema.ts';
import { OAuthError } from '../../oauth/oauth-error.ts';
import type { EmulatorContext } from '../../operation.ts';
import { randomUuid } from '../../random.ts';
import { groupId, identityKey } from '../../store/store.ts';
import type { IdentityProvider, LinkedIdentity } from '../../store/types/login.ts';
import type { User, UserPool } from '../../store/types.ts';
import type { ProviderClaims } from './claims.ts';
import { mapAttributes } from './mapping.ts';

interface Arrival {
  readonly pool: UserPool;
  readonly clientId: string;
  readonly provider: IdentityProvider;
  readonly claims: ProviderClaims;
}

/**
 * The user of the pool that somebody from another provider is: whoever an administrator linked them to, otherwise a
 * profile of their own, which the first sign-in makes. Nobody is ever found by an email address alone: whoever can make
 * a provider say one would take over the account.
 *
 * @throws OAuthError where the pool requires what the provider does not tell
 * @throws CognitoError of triggers, and of attributes that do not fit the schema
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation-consolidate-users.html
 */
export async function federatedUser(context: EmulatorContext, arrival: Arrival): Promise<User> {
  const known = findArrived(context, arrival);
  return known ? welcomeBack(context, arrival, known) : createProfile(context, arrival);
}

function findArrived({ store }: EmulatorContext, { pool, provider, claims }: Arrival) {
  const key = (attribute: string | null, value: string) =>
    identityKey(pool.id, provider.name, attribute, value);
  const bySubject = store.findByIdentity(key(null, claims.sub));
  if (bySubject) return bySubject;
  for (const [name, value] of Object.entries(claims)) {
    const linked = typeof value === 'string' ? store.findByIdentity(key(name, value)) : undefined;
    if (linked) return linked;
  }
  return undefined;
}

/** What is mapped is brought up to date at each sign-in; a link by an attribute is one by the subject from here. */
async function welcomeBack(
  context: EmulatorContext,
  { pool, clientId, provider, claims }: Arrival,
  user: User,
): Promise<User> {
  const mapped = mapAttributes(provider, claims);
  const attributes = { ...changeAttributes(pool, user, mapped, 'administrator'), ...mapped };
  const identities = (user.identities ?? []).map((identity) =>
    isMeant(identity, provider, claims) ? { ...identity, subject: claims.sub } : identity,
  );
  const updatedAt = context.clock.now();
  const updated = { ...user, attributes, identities, updatedAt };
  if (!user.enabled) throw new OAuthError('invalid_request', 'User is disabled.');
  // Whoever can make a provider say an address would take somebody's name away with it; unverified.
  requireFreeAliases(context, pool, updated);
  context.store.tables.users.put(updated);
  await context.triggers.postAuthentication({ pool, user: updated, clientId }, false);
  return updated;
}

const isMeant = (
  { providerName, subject, match }: LinkedIdentity,
  provider: IdentityProvider,
  claims: ProviderClaims,
) =>
  providerName === provider.name &&
  subject === null &&
  match !== null &&
  claims[match.attribute] === match.value;

async function createProfile(context: EmulatorContext, arrival: Arrival): Promise<User> {
  const { pool, clientId, provider, claims } = arrival;
  const draft = draftProfile(context, arrival);
  const request = { pool, clientId, user: draft };
  const answer = await context.triggers.preSignUp('PreSignUp_ExternalProvider', request);
  // Somebody may have come by the same door, or been linked, while the function ran.
  const meanwhile = findArrived(context, arrival);
  if (meanwhile) return welcomeBack(context, arrival, meanwhile);
  if (context.store.findUser(pool.id, draft.username))
    throw new OAuthError('invalid_request', 'User already exists');
  const groups = [providerGroup(context, pool, provider)];
  // Functions may verify addresses; the status stays that of somebody whose password is elsewhere.
  const approved = { ...applyPreSignUp(draft, answer), status: draft.status };
  const sequence = context.store.nextSequence();
  const identity = {
    providerName: provider.name,
    providerType: provider.settings.ProviderType,
    subject: claims.sub,
    match: null,
    isPrimary: true,
    createdAt: draft.createdAt,
  };
  const user = { ...approved, groups, identities: [identity], sequence };
  context.store.tables.users.put(user);
  await context.triggers.postConfirmation('PostConfirmation_ConfirmSignUp', {
    pool,
    user,
    clientId,
  });
  return user;
}

function draftProfile(
  { clock, random, store }: EmulatorContext,
  { pool, provider, claims }: Arrival,
): User {
  const now = clock.now();
  const empty: User = {
    id: randomUuid(random),
    poolId: pool.id,
    username: `${provider.name}_${claims.sub}`,
    attributes: {},
    status: 'EXTERNAL_PROVIDER',
    enabled: true,
    password: null,
    passwordSetAt: now,
    groups: [],
    createdAt: now,
    updatedAt: now,
    sequence: store.nextSequence(),
  };
  const mapped = mapAttributes(provider, claims);
  const missing = requiredAttributes(pool.schema).filter((name) => !mapped[name]);
  if (missing.length > 0)
    throw new OAuthError('invalid_request', `attributes required: [${missing.join(', ')}]`);
  // A first value is no change, so what cannot change later may be set now.
  const open = { ...pool, schema: pool.schema.map((known) => ({ ...known, Mutable: true })) };
  const attributes = { ...changeAttributes(open, empty, mapped, 'administrator'), ...mapped };
  return { ...empty, attributes };
}

/** Cognito puts everybody from one provider into a group of its own, `<pool id>_<provider>`. */
function providerGroup(
  { store, clock }: EmulatorContext,
  pool: UserPool,
  provider: IdentityProvider,
) {
  const GroupName = `${pool.id}_${provider.name}`;
  const id = groupId(pool.id, GroupName);
  const now = clock.now();
  if (!store.tables.groups.get(id))
    store.tables.groups.put({
      id,
      poolId: pool.id,
      settings: {
        GroupName,
        Description: 'Autogenerated group for users who sign in using '.concat(provider.name),
      },
      createdAt: now,
      updatedAt: now,
      sequence: store.nextSequence(),
    });
  return GroupName;
}
