import type { CreateIdentityProviderRequest } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { IdentityProvider } from '../store/types/login.ts';
import type { UserPool } from '../store/types.ts';
import { providerDefaults } from './provider-defaults.ts';

type Given = Pick<
  CreateIdentityProviderRequest,
  'ProviderType' | 'ProviderDetails' | 'AttributeMapping' | 'IdpIdentifiers'
>;

/** Providers of which a pool has one at most, under its own name. */
const named: readonly string[] = ['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple'];

/** What an OIDC provider cannot do without. */
const oidcDetails = ['client_id', 'authorize_scopes', 'attributes_request_method', 'oidc_issuer'];

/**
 * A provider's settings as they are kept. Only OIDC providers can be signed in with here; the others are kept for the
 * tools that describe them.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
export function completeProvider(
  { store }: Pick<EmulatorContext, 'store'>,
  pool: UserPool,
  name: string,
  given: Given,
): IdentityProvider['settings'] {
  const { ProviderType: type, ProviderDetails: details } = given;
  // AWS has these two named alike or not at all.
  if (named.includes(type) ? name !== type : named.includes(name))
    fail('providerTypeMismatch', { name, providerType: type });
  if (type === 'OIDC') checkOidc(details);
  const others = store.ownedBy('identityProviders', pool.id).filter((other) => other.name !== name);
  for (const identifier of given.IdpIdentifiers ?? [])
    if (others.some(({ settings }) => settings.IdpIdentifiers?.includes(identifier)))
      fail('identifierTaken', { identifier });
  const defaults = providerDefaults(type, details);
  return {
    ProviderType: type,
    ProviderDetails: { ...defaults.details, ...details },
    AttributeMapping: {
      ...(defaults.username && { username: defaults.username }),
      ...given.AttributeMapping,
    },
    IdpIdentifiers: given.IdpIdentifiers ?? [],
  };
}

function checkOidc(details: Readonly<Record<string, string>>) {
  const missing = oidcDetails.find((detail) => !details[detail]);
  if (missing) fail('providerDetailMissing', { detail: missing });
  if (!['GET', 'POST'].includes(details.attributes_request_method ?? ''))
    fail('providerDetailInvalid', { detail: 'attributes_request_method' });
  if (!URL.canParse(details.oidc_issuer ?? ''))
    fail('providerDetailInvalid', { detail: 'oidc_issuer' });
}
