import { cognitoProvider } from '../oauth/client-settings.ts';
import type { EmulatorContext } from '../operation.ts';
import { identityProviderId } from '../store/store.ts';
import type { IdentityProvider } from '../store/types/login.ts';
import type { UserPoolClient } from '../store/types.ts';

/** Whether people of the pool itself may sign in to this client on its pages. */
export const hasOwnPeople = ({ settings }: UserPoolClient): boolean =>
  settings.SupportedIdentityProviders?.includes(cognitoProvider) ?? false;

/** The other providers of this client, in its own order. */
export const providersOf = (
  { store }: Pick<EmulatorContext, 'store'>,
  { poolId, settings }: UserPoolClient,
): readonly IdentityProvider[] =>
  (settings.SupportedIdentityProviders ?? []).flatMap(
    (name) => store.tables.identityProviders.get(identityProviderId(poolId, name)) ?? [],
  );
