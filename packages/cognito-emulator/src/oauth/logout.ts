import type { EmulatorContext } from '../operation.ts';
import type { PageError } from './authorize-request.ts';
import type { Site } from './site.ts';

/**
 * Where `GET /logout` leads: to a registered `logout_uri`, or with `redirect_uri` and `response_type` to the login page.
 * An address that is not registered is never redirected to.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
export function readLogout(
  { store }: EmulatorContext,
  { pool, base }: Site,
  query: URLSearchParams,
): { readonly location: string } | { readonly page: PageError; readonly clientId: string } {
  const clientId = query.get('client_id') ?? '';
  if (clientId === '') return { page: 'invalid_request', clientId };
  const client = store.tables.clients.get(clientId);
  if (client?.poolId !== pool.id) return { page: 'invalid_client', clientId };
  const logoutUri = query.get('logout_uri');
  if (logoutUri !== null) {
    if (!client.settings.LogoutURLs?.includes(logoutUri))
      return { page: 'redirect_mismatch', clientId };
    return { location: logoutUri };
  }
  if (!query.has('redirect_uri') || !query.has('response_type'))
    return { page: 'invalid_request', clientId };
  return { location: `${base}/login?${query}` };
}
