import type { Store } from '../store/store.ts';

/** The body of a call, which nobody has validated yet. */
type Body = Readonly<Record<string, unknown>>;

/** The members of an object; of anything else none. */
export const bodyOf = (value: unknown): Body =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** A string, or null. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The pool that a call is about, by its id, its ARN or a client's id; null where it names none. */
export function poolOf({ tables }: Store, body: Body): string | null {
  const [, byArn = null] = /userpool\/([^/]+)$/.exec(textOf(body.ResourceArn) ?? '') ?? [];
  const client = tables.clients.get(textOf(body.ClientId) ?? '');
  return textOf(body.UserPoolId) ?? byArn ?? client?.poolId ?? null;
}

/** The user that a call is about, whether or not there is one of that name; null where it names none. */
export function userOf(store: Store, body: Body): string | null {
  const name = [body, bodyOf(body.AuthParameters), bodyOf(body.ChallengeResponses)]
    .map(({ Username, USERNAME }) => textOf(Username ?? USERNAME))
    .find((given) => given !== null);
  const pool = poolOf(store, body);
  if (name && pool) return store.findUser(pool, name)?.id ?? `${pool} ${name}`;
  return subOf(textOf(body.AccessToken) ?? '');
}

/** Of an access token, unverified: whoever forges one only spends the quota of somebody else. */
function subOf(token: string): string | null {
  const [, payload = ''] = token.split('.');
  try {
    return textOf(bodyOf(JSON.parse(Buffer.from(payload, 'base64url').toString())).sub);
  } catch {
    return null;
  }
}
