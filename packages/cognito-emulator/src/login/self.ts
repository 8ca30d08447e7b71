import { secretHashFor } from '../auth/secret.ts';
import type { UserPoolClient } from '../store/types.ts';

/** How the operations that need no signature name a person: client, username, and the hash where there is a secret. */
export function addressee(client: UserPoolClient, Username: string) {
  const hash = secretHashFor(client, Username);
  return { ClientId: client.id, Username, ...(hash !== undefined && { SecretHash: hash }) };
}
