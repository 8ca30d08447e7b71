import { findPool } from '../domain/find.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { identityProviderId, resourceServerId } from '../store/store.ts';
import type {
  IdentityProvider,
  ManagedLoginBranding,
  ResourceServer,
  UserPoolDomain,
} from '../store/types/login.ts';

type FindContext = Pick<EmulatorContext, 'store'>;

/** The pool's own domain of that name. One error for a wrong domain and a wrong pool, as on AWS. */
export function findDomain({ store }: FindContext, poolId: string, name: string): UserPoolDomain {
  const domain = store.tables.domains.get(name);
  return domain?.poolId === poolId ? domain : fail('domainNotFound');
}

export function findResourceServer(
  context: FindContext,
  poolId: string,
  identifier: string,
): ResourceServer {
  findPool(context, poolId);
  const id = resourceServerId(poolId, identifier);
  return (
    context.store.tables.resourceServers.get(id) ?? fail('resourceServerNotFound', { identifier })
  );
}

export function findIdentityProvider(
  context: FindContext,
  poolId: string,
  name: string,
): IdentityProvider {
  findPool(context, poolId);
  const id = identityProviderId(poolId, name);
  return context.store.tables.identityProviders.get(id) ?? fail('providerNotFound', { name });
}

export function findBranding(
  context: FindContext,
  poolId: string,
  id: string,
): ManagedLoginBranding {
  findPool(context, poolId);
  const branding = context.store.tables.managedLoginBrandings.get(id);
  return branding?.poolId === poolId ? branding : fail('brandingNotFound');
}
