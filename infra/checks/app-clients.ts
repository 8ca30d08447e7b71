import { clientSettings } from '@gatehouse/local-cloud/provision';
import { type AppName, userPool } from '@gatehouse/user-pool';
import { type Check, expectEqual, input, resourcesOf } from './plan-reader.ts';
import { toPascalCase } from './spelling.ts';

const clientsOf = (plan: Parameters<Check>[0]) =>
  resourcesOf(plan, 'aws:cognito/userPoolClient:UserPoolClient');

/** Field by field against what the emulator's clients are made with. */
export const clientsAreTheDefinition: Check = (plan) => {
  const clients = clientsOf(plan);
  const names = clients.map((client) => String(input(client, 'name'))).sort();
  return [
    ...expectEqual('the clients', names, Object.keys(userPool.clients).sort()),
    ...clients.flatMap((client) => {
      const app = String(input(client, 'name')) as AppName;
      if (!(app in userPool.clients)) return [];
      const { ClientName: _, ...local } = clientSettings(userPool, app);
      const planned = toPascalCase(Object.fromEntries(Object.entries(client.inputs))) as Record<
        string,
        unknown
      >;
      return [
        ...Object.entries(local).flatMap(([field, value]) =>
          expectEqual(`${app}.${field}`, planned[field], value),
        ),
        ...expectEqual(
          `${app}.GenerateSecret`,
          planned.GenerateSecret,
          userPool.clients[app].confidential,
        ),
      ];
    }),
  ];
};

/** The implicit flow puts tokens into the address bar; no client of ours uses OAuth at all. */
export const noClientUsesOAuth: Check = (plan) =>
  clientsOf(plan).flatMap((client) => {
    const name = String(input(client, 'name'));
    return [
      ...expectEqual(
        `${name}.allowedOauthFlowsUserPoolClient`,
        input(client, 'allowedOauthFlowsUserPoolClient'),
        false,
      ),
      ...expectEqual(`${name}.allowedOauthFlows`, input(client, 'allowedOauthFlows'), []),
      ...expectEqual(`${name}.callbackUrls`, input(client, 'callbackUrls'), []),
    ];
  });

export const noClientWritesCustomAttributes: Check = (plan) =>
  clientsOf(plan).flatMap((client) => {
    const name = String(input(client, 'name'));
    const writable = input(client, 'writeAttributes');
    // An unset list lets a client write everything.
    if (!Array.isArray(writable)) return [`${name} has no writeAttributes`];
    return writable
      .filter((attribute) => String(attribute).startsWith('custom:') || attribute === 'email')
      .map((attribute) => `${name} may write ${attribute}`);
  });

/** With rotation on, Cognito refreshes through GetTokensFromRefreshToken only. */
export const rotationExcludesRefreshFlow: Check = (plan) =>
  clientsOf(plan).flatMap((client) => {
    const rotates = Object(input(client, 'refreshTokenRotation')).feature === 'ENABLED';
    const flows = input(client, 'explicitAuthFlows') as readonly string[];
    return rotates && flows.includes('ALLOW_REFRESH_TOKEN_AUTH')
      ? [`${input(client, 'name')} rotates refresh tokens and allows ALLOW_REFRESH_TOKEN_AUTH`]
      : [];
  });
