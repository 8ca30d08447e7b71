import {
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  paginateListUserPoolClients,
  UpdateUserPoolClientCommand,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { AppName, UserPoolDefinition } from '@gatehouse/user-pool';
import { clientSettings } from './client-input.ts';
import { needsReset } from './ensure-pool.ts';

export interface ProvisionedClient {
  readonly id: string;
  /** Null for a public client. */
  readonly secret: string | null;
}

/** Makes the app clients, or brings those that are there in line with the definition. */
export async function ensureClients(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  definition: UserPoolDefinition,
): Promise<Record<AppName, ProvisionedClient>> {
  const existing = await idsByName(client, userPoolId);
  const ensure = async (app: AppName): Promise<ProvisionedClient> => {
    const settings = { UserPoolId: userPoolId, ...clientSettings(definition, app) };
    const { confidential } = definition.clients[app];
    const id = existing.get(app);
    const { UserPoolClient } = id
      ? await client.send(new UpdateUserPoolClientCommand({ ...settings, ClientId: id }))
      : await client.send(
          new CreateUserPoolClientCommand({ ...settings, GenerateSecret: confidential }),
        );
    const made = provisioned(UserPoolClient);
    if ((made.secret !== null) !== confidential) throw needsReset(`clients.${app}.confidential`);
    return made;
  };
  return { web: await ensure('web'), console: await ensure('console'), cli: await ensure('cli') };
}

async function idsByName(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const input = { UserPoolId: userPoolId, MaxResults: 60 };
  for await (const page of paginateListUserPoolClients({ client }, input)) {
    for (const { ClientName, ClientId } of page.UserPoolClients ?? []) {
      if (ClientName && ClientId) ids.set(ClientName, ClientId);
    }
  }
  return ids;
}

function provisioned(client: UserPoolClientType | undefined): ProvisionedClient {
  if (!client?.ClientId) throw new Error('Cognito answered with an app client without an id.');
  return { id: client.ClientId, secret: client.ClientSecret ?? null };
}
