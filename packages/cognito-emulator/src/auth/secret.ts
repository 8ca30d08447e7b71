import { createHmac, timingSafeEqual } from 'node:crypto';
import { secretsOf } from '../domain/client-secrets.ts';
import { fail } from '../errors.ts';
import type { User, UserPoolClient } from '../store/types.ts';

/**
 * SECRET_HASH = base64(HMAC-SHA256(client secret, username + client id)). Clients compute it over the name that was
 * typed, later over the one that a challenge told them: either is accepted at every step.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
 */
export function checkSecretHash(
  client: UserPoolClient,
  given: string | undefined,
  names: readonly string[],
): void {
  const secrets = secretsOf(client);
  if (secrets.length === 0) {
    if (given !== undefined) fail('secretHashWrong', { client: client.id });
    return;
  }
  if (given === undefined) fail('secretHashMissing', { client: client.id });
  if (
    !secrets.some(({ value }) =>
      names.some((name) => isEqual(hashName(value, client, name), given)),
    )
  )
    fail('secretHashWrong', { client: client.id });
}

/** The SECRET_HASH that managed login, which knows the secret, sends along; none for a public client. */
export function secretHashFor(client: UserPoolClient, name: string): string | undefined {
  const [secret] = secretsOf(client);
  return secret && hashName(secret.value, client, name);
}

const hashName = (secret: string, { id }: UserPoolClient, name: string) =>
  createHmac('sha256', secret)
    .update(name + id)
    .digest('base64');

/** Whether `given` is a secret of the client itself, as the token operations take it; for a public client, none. */
export function hasClientSecret(client: UserPoolClient, given: string | undefined): boolean {
  const secrets = secretsOf(client);
  if (secrets.length === 0 || given === undefined)
    return secrets.length === 0 && given === undefined;
  return secrets.some(({ value }) => isEqual(value, given));
}

/** Every name that may stand for this user in a SECRET_HASH. */
export function namesOf(user: User | null, ...typed: readonly string[]): readonly string[] {
  if (!user) return typed;
  const { email, phone_number, preferred_username } = user.attributes;
  const aliases = [email, phone_number, preferred_username].filter((name) => name !== undefined);
  return [...typed, user.username, user.id, ...aliases];
}

function isEqual(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
