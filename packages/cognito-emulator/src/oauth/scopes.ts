import type { Attributes } from '../domain/attributes.ts';

const emailClaims = ['email', 'email_verified'];
const phoneClaims = ['phone_number', 'phone_number_verified'];

/**
 * What of a user's attributes the scopes let through: `email` and `phone` their two each, `profile` all that the client
 * may read. `openid` alone lets all through as well, and with one of those three nothing of its own. A sign-in through
 * the API has no scopes in this sense, and keeps everything.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export function grantedAttributes(
  attributes: Attributes,
  scopes: readonly string[] | undefined,
): Attributes {
  if (scopes === undefined || scopes.includes('profile')) return attributes;
  const granted = [
    ...(scopes.includes('email') ? emailClaims : []),
    ...(scopes.includes('phone') ? phoneClaims : []),
  ];
  if (granted.length === 0) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name === 'sub' || granted.includes(name)),
  );
}
