import type { IdentityProvider } from '../store/types/login.ts';

type Details = Readonly<Record<string, string>>;

interface Defaults {
  readonly details: Details;
  /** The claim that somebody's username is made of. */
  readonly username?: string;
}

/**
 * What Cognito knows of a kind of provider by itself, and shows beside what it was given.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
export const providerDefaults = (
  type: IdentityProvider['settings']['ProviderType'],
  given: Details,
): Defaults => {
  switch (type) {
    case 'OIDC':
      return { username: 'sub', details: { attributes_url_add_attributes: 'false' } };
    case 'Google':
      return { username: 'sub', details: google };
    case 'SignInWithApple':
      return { username: 'sub', details: apple };
    case 'LoginWithAmazon':
      return { username: 'user_id', details: amazon };
    case 'Facebook':
      return { username: 'id', details: facebook(given.api_version ?? 'v17.0') };
    default:
      return { details: {} };
  }
};

const google = {
  attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
  attributes_url_add_attributes: 'true',
  authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
  oidc_issuer: 'https://accounts.google.com',
  token_request_method: 'POST',
  token_url: 'https://www.googleapis.com/oauth2/v4/token',
};

const apple = {
  attributes_url_add_attributes: 'false',
  authorize_url: 'https://appleid.apple.com/auth/authorize',
  oidc_issuer: 'https://appleid.apple.com',
  token_request_method: 'POST',
  token_url: 'https://appleid.apple.com/auth/token',
};

const amazon = {
  attributes_url: 'https://api.amazon.com/user/profile',
  attributes_url_add_attributes: 'false',
  authorize_url: 'https://www.amazon.com/ap/oa',
  token_request_method: 'POST',
  token_url: 'https://api.amazon.com/auth/o2/token',
};

const facebook = (version: string) => ({
  attributes_url: `https://graph.facebook.com/${version}/me?fields=`,
  attributes_url_add_attributes: 'true',
  authorize_url: `https://www.facebook.com/${version}/dialog/oauth`,
  token_request_method: 'GET',
  token_url: `https://graph.facebook.com/${version}/oauth/access_token`,
});
