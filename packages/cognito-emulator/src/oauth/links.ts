import type { ProviderUserIdentifierType } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { LinkedIdentity } from '../store/types/login.ts';
import type { User } from '../store/types.ts';

/** How the provider's own subject is called where somebody of another provider is named. */
export const subjectAttribute = 'Cognito_Subject';

export interface Source {
  readonly providerName: string;
  readonly attribute: string;
  readonly value: string;
}

/** Somebody of another provider, as an administrator names them. All three parts must be there. */
export function readSource(given: ProviderUserIdentifierType): Source {
  const {
    ProviderName: providerName,
    ProviderAttributeName: attribute,
    ProviderAttributeValue: value,
  } = given;
  if (!providerName || !attribute || !value) fail('providerUserInvalid', { member: 'SourceUser' });
  return { providerName, attribute, value };
}

export const linkedIdentities = ({ identities }: User): readonly LinkedIdentity[] =>
  identities ?? [];
