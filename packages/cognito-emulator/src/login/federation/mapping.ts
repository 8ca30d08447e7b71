import type { Attributes } from '../../domain/attributes.ts';
import type { IdentityProvider } from '../../store/types/login.ts';
import type { ProviderClaims } from './claims.ts';

/**
 * The provider's claims as attributes of the pool. `username` is no attribute; a claim that is not there leaves its
 * attribute as it is. Cognito keeps everything as a string, lists and objects as JSON.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
 */
export function mapAttributes({ settings }: IdentityProvider, claims: ProviderClaims): Attributes {
  const mapping = Object.entries(settings.AttributeMapping ?? {});
  return Object.fromEntries(
    mapping.flatMap(([attribute, claim]) => {
      const value = claims[claim];
      if (attribute === 'username' || value === undefined || value === null) return [];
      return [[attribute, typeof value === 'object' ? JSON.stringify(value) : String(value)]];
    }),
  );
}
