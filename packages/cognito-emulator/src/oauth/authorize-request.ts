import type { EmulatorContext } from '../operation.ts';
import type { UserPoolClient } from '../store/types.ts';
import { type Parameters, readParameters } from './form.ts';
import { OAuthError } from './oauth-error.ts';
import { requestedScopes } from './requested-scopes.ts';
import { requestedResource } from './resource.ts';
import type { Site } from './site.ts';

/** What an app asks for when it sends somebody to sign in. */
export interface AuthorizeRequest {
  readonly client: UserPoolClient;
  readonly redirectUri: string;
  readonly responseType: 'code' | 'token';
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly nonce: string | null;
  /** Of PKCE, which is optional. */
  readonly challenge: string | null;
  /** What the access token is to be for, and nothing else. */
  readonly resource: string | null;
  /** As they came, to be carried from page to page. */
  readonly parameters: Parameters;
}

/** Why nothing can be sent back to the app: it is unknown, or the address is not its own. */
export type PageError = 'invalid_request' | 'invalid_client' | 'redirect_mismatch';

export type AuthorizeReading =
  | { readonly request: AuthorizeRequest }
  | { readonly page: PageError; readonly clientId: string }
  | { readonly redirect: string };

/**
 * Reads and checks the parameters of `/oauth2/authorize`, which `/login` and the other pages carry on. An address that
 * is not registered is never redirected to.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export function readAuthorizeRequest(
  context: EmulatorContext,
  site: Site,
  query: URLSearchParams,
): AuthorizeReading {
  const clientId = query.get('client_id') ?? '';
  if (clientId === '') return { page: 'invalid_request', clientId };
  const client = context.store.tables.clients.get(clientId);
  if (client?.poolId !== site.pool.id) return { page: 'invalid_client', clientId };
  // A client with one provider may leave its address out.
  const redirectUri = query.get('redirect_uri') ?? client.settings.DefaultRedirectURI ?? '';
  if (!client.settings.CallbackURLs?.includes(redirectUri))
    return { page: 'redirect_mismatch', clientId };
  const target = { redirectUri, state: query.get('state'), responseType: responseTypeOf(query) };
  try {
    return { request: checkRequest(context, client, target, readParameters(query)) };
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    return { redirect: errorRedirect(target, error) };
  }
}

const responseTypeOf = (query: URLSearchParams): AuthorizeRequest['responseType'] =>
  query.get('response_type') === 'token' ? 'token' : 'code';

function checkRequest(
  context: EmulatorContext,
  client: UserPoolClient,
  target: Pick<AuthorizeRequest, 'redirectUri' | 'responseType' | 'state'>,
  parameters: Parameters,
): AuthorizeRequest {
  const type = parameters.response_type;
  if (type !== 'code' && type !== 'token')
    throw new OAuthError('invalid_request', 'response_type is neither code nor token');
  const flow = type === 'code' ? 'code' : 'implicit';
  const { AllowedOAuthFlows: flows, AllowedOAuthFlowsUserPoolClient: isAllowed } = client.settings;
  if (!isAllowed || !flows?.includes(flow)) throw new OAuthError('unauthorized_client');
  return {
    ...target,
    client,
    scopes: requestedScopes(context, client, parameters.scope),
    nonce: parameters.nonce ?? null,
    challenge: challengeOf(parameters),
    resource: requestedResource(parameters),
    parameters,
  };
}

/** PKCE with S256, or none. `plain` is no protection, and refused. */
function challengeOf(parameters: Parameters): string | null {
  const { code_challenge: challenge, code_challenge_method: method } = parameters;
  if (challenge === undefined && method === undefined) return null;
  if (method !== 'S256')
    throw new OAuthError('invalid_request', 'code_challenge_method should be S256');
  if (challenge === undefined || !/^[\w.~-]{43,128}$/.test(challenge))
    throw new OAuthError('invalid_request', 'code_challenge is malformed');
  return challenge;
}

/** Back to the app with an error: in the query, or in the fragment where tokens would be there. */
export function errorRedirect(
  {
    redirectUri,
    state,
    responseType,
  }: Pick<AuthorizeRequest, 'redirectUri' | 'state' | 'responseType'>,
  error: OAuthError,
): string {
  return redirectTo(redirectUri, responseType, {
    error: error.code,
    ...(error.message !== '' && { error_description: error.message }),
    ...(state !== null && { state }),
  });
}

/** The app's address with an answer added to what it may hold already. */
export function redirectTo(
  redirectUri: string,
  responseType: AuthorizeRequest['responseType'],
  answer: Parameters,
): string {
  const url = new URL(redirectUri);
  if (responseType === 'token') url.hash = new URLSearchParams(answer).toString();
  else for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.toString();
}
