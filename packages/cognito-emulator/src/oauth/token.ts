import type { EmulatorContext } from '../operation.ts';
import type { Quotas } from '../quotas/quotas.ts';
import { authenticateClient } from './client-authentication.ts';
import { readForm } from './form.ts';
import { grantForCode } from './grants/authorization-code.ts';
import { grantForClientCredentials } from './grants/client-credentials.ts';
import type { Grant } from './grants/grant.ts';
import { grantForRefreshToken } from './grants/refresh-token.ts';
import { OAuthError, rateExceeded } from './oauth-error.ts';
import type { Site } from './site.ts';
import type { TokenAnswer } from './token-answer.ts';

const grants: Readonly<Record<string, Grant>> = {
  authorization_code: grantForCode,
  refresh_token: grantForRefreshToken,
  client_credentials: grantForClientCredentials,
};

/**
 * `POST /oauth2/token`
 *
 * @throws OAuthError
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
export async function answerToken(
  context: EmulatorContext,
  site: Site,
  request: Request,
  quotas?: Quotas,
): Promise<TokenAnswer> {
  const form = await readForm(request);
  const authorization = request.headers.get('authorization') ?? undefined;
  const { grant_type: type } = form;
  if (!type) throw new OAuthError('invalid_request');
  if (quotas?.admitGrant(type) === false) throw rateExceeded();
  const client = authenticateClient(context, site, authorization, form);
  const grant = Object.hasOwn(grants, type) ? grants[type] : undefined;
  if (!grant) throw new OAuthError('unsupported_grant_type');
  return grant(context, { pool: site.pool, client }, form);
}
