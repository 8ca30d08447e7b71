import { createHash } from 'node:crypto';
import type { ClientSecretDescriptorType } from '../../model/api.gen.ts';
import { epochSeconds } from '../clock.ts';
import type { ClientSecret, UserPoolClient } from '../store/types.ts';

/** Every secret that is good now, the older first; none for a public client. */
export const secretsOf = (client: UserPoolClient): readonly ClientSecret[] => {
  if (client.secrets) return client.secrets;
  if (client.secret === null) return [];
  return [{ id: firstId(client), value: client.secret, createdAt: client.createdAt }];
};

/** The secret that a client was made with has an id as well, always the same one, which tells nothing of its value. */
const firstId = ({ id }: UserPoolClient) =>
  createHash('sha256').update(`first secret of ${id}`).digest('hex').slice(0, 32);

/** The client with other secrets. The oldest is the one that DescribeUserPoolClient shows. */
export const withSecrets = (
  client: UserPoolClient,
  secrets: readonly ClientSecret[],
  updatedAt: number,
): UserPoolClient => ({ ...client, secrets, secret: secrets[0]?.value ?? null, updatedAt });

/** The value is told once, by the call that generates it. */
export const describeSecret = ({ id, createdAt }: ClientSecret): ClientSecretDescriptorType => ({
  ClientSecretId: id,
  ClientSecretCreateDate: epochSeconds(createdAt),
});
