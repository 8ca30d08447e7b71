import { CognitoError } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { revokeToken } from '../ops/revoke-token.ts';
import { authenticateClient } from './client-authentication.ts';
import { readForm } from './form.ts';
import { OAuthError } from './oauth-error.ts';
import type { Site } from './site.ts';

/**
 * `POST /oauth2/revoke`: ends the sign-in of a refresh token. One that is unknown or has ended is no error.
 *
 * @throws OAuthError
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html
 */
export async function answerRevoke(
  context: EmulatorContext,
  site: Site,
  request: Request,
  requestId: string,
): Promise<void> {
  const form = await readForm(request);
  const authorization = request.headers.get('authorization') ?? undefined;
  if (!form.token) throw new OAuthError('invalid_request');
  const client = authenticateClient(context, site, authorization, form, 401);
  const input = {
    Token: form.token,
    ClientId: client.id,
    ...(client.secret !== null && { ClientSecret: client.secret }),
  };
  try {
    await revokeToken(context, input, { requestId, accessKeyId: null });
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    if (error.case === 'unsupportedTokenType') throw new OAuthError('unsupported_token_type');
    if (error.case === 'revokeUnauthorized') throw new OAuthError('invalid_client', '', 401);
    throw new OAuthError('invalid_request', error.message);
  }
}
