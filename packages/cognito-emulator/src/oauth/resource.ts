import { isSafeAddress } from './client-settings.ts';
import type { Parameters } from './form.ts';
import { OAuthError } from './oauth-error.ts';

/**
 * The one resource that an app wants its access token for: an address under the rules of callback addresses, whether or
 * not there is a resource server of that name. RFC 8707 has a code of its own for a bad one, which Cognito's documents
 * do not name; unverified.
 *
 * @throws OAuthError `invalid_request` for anything else
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export function requestedResource({ resource }: Parameters): string | null {
  if (resource === undefined) return null;
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(resource) || !isSafeAddress(resource))
    throw new OAuthError('invalid_request', 'resource is not a valid URL');
  return resource;
}
