import { hasClientSecret } from '../auth/secret.ts';
import type { EmulatorContext } from '../operation.ts';
import type { UserPoolClient } from '../store/types.ts';
import type { Parameters } from './form.ts';
import { OAuthError } from './oauth-error.ts';
import type { Site } from './site.ts';

interface Credentials {
  readonly id: string;
  readonly secret: string | undefined;
}

/**
 * The client that calls, by `client_secret_basic` or `client_secret_post`, or a public one by its id alone.
 *
 * @param status Of the refusal: the token endpoint answers 400 where revocation answers 401.
 * @throws OAuthError `invalid_client`
 */
export function authenticateClient(
  { store }: EmulatorContext,
  { pool }: Site,
  authorization: string | undefined,
  form: Parameters,
  status: 400 | 401 = 400,
): UserPoolClient {
  const refuse = (): never => {
    throw new OAuthError('invalid_client', '', status);
  };
  const { id, secret } =
    authorization === undefined
      ? { id: form.client_id ?? '', secret: form.client_secret }
      : (readBasic(authorization) ?? refuse());
  if (form.client_id !== undefined && form.client_id !== id) refuse();
  const client = store.tables.clients.get(id);
  if (client?.poolId !== pool.id || !hasClientSecret(client, secret)) return refuse();
  return client;
}

/**
 * Both halves are percent-encoded before they are joined; a plus stays one, since ids and secrets hold no spaces.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 */
function readBasic(authorization: string): Credentials | null {
  const [, encoded] = /^Basic ([\w+/=-]+)$/i.exec(authorization) ?? [];
  if (encoded === undefined) return null;
  const joined = Buffer.from(encoded, 'base64').toString();
  const colon = joined.indexOf(':');
  if (colon < 0 || /%(?![\da-f]{2})/i.test(joined)) return null;
  const secret = decodePercent(joined.slice(colon + 1));
  return { id: decodePercent(joined.slice(0, colon)), secret: secret === '' ? undefined : secret };
}

const decodePercent = (text: string) =>
  text.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
