import type { CreateUserPoolClientCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import type { AppName, UserPoolDefinition } from '@gatehouse/user-pool';

/** What `UpdateUserPoolClient` takes; as there, what is left out would go back to its default. */
export function clientSettings(definition: UserPoolDefinition, app: AppName) {
  const client = definition.clients[app];
  const lifetimes = definition.tokenLifetimes;
  const grace = client.refreshRotationGraceSeconds;
  return {
    ClientName: app,
    ExplicitAuthFlows: [...client.authFlows],
    ReadAttributes: [...client.readAttributes],
    WriteAttributes: [...client.writeAttributes],
    AccessTokenValidity: lifetimes.accessMinutes,
    IdTokenValidity: lifetimes.idMinutes,
    RefreshTokenValidity: lifetimes.refreshDays,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
    // An unknown person and a wrong password get the same answer.
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    RefreshTokenRotation:
      grace === null
        ? { Feature: 'DISABLED' }
        : { Feature: 'ENABLED', RetryGracePeriodSeconds: grace },
  } satisfies Partial<CreateUserPoolClientCommandInput>;
}
