import { type AppName, type UserPoolDefinition, userPool } from '@gatehouse/user-pool';
import { emulatorClient } from './cognito.ts';
import { ensureClients, type ProvisionedClient } from './ensure-clients.ts';
import { ensureGroups } from './ensure-groups.ts';
import { ensurePool } from './ensure-pool.ts';
import type { PoolContext } from './pool-input.ts';

export interface Provisioned {
  readonly userPoolId: string;
  readonly clients: Record<AppName, ProvisionedClient>;
}

/**
 * Makes of the definition what `infra/` makes of it on AWS: through the public API, so that the emulator is asked for
 * nothing that Cognito would not do. Safe to run over what is there; an edit of the definition is applied to it.
 */
export async function provision(
  endpoint: string,
  context: PoolContext,
  definition: UserPoolDefinition = userPool,
): Promise<Provisioned> {
  const client = emulatorClient(endpoint);
  try {
    const userPoolId = await ensurePool(client, definition, context);
    await ensureGroups(client, userPoolId, definition.groups);
    return { userPoolId, clients: await ensureClients(client, userPoolId, definition) };
  } finally {
    client.destroy();
  }
}
