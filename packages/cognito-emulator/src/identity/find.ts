import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { Identity, IdentityPool } from '../store/types/identity.ts';

export const findIdentityPool = ({ store }: EmulatorContext, poolId: string): IdentityPool =>
  store.tables.identityPools.get(poolId) ?? fail('identityPoolNotFound', { pool: poolId });

export const findIdentity = (
  context: EmulatorContext,
  identityId: string,
): { readonly pool: IdentityPool; readonly identity: Identity } => {
  const identity =
    context.store.tables.identities.get(identityId) ??
    fail('identityNotFound', { identity: identityId });
  return { pool: findIdentityPool(context, identity.poolId), identity };
};

/** The pool behind `arn:aws:cognito-identity:<region>:<account>:identitypool/<id>`, which tags are kept on. */
export const findByArn = ({ store }: EmulatorContext, arn: string): IdentityPool => {
  const [, poolId = ''] =
    /^arn:aws:cognito-identity:[\w-]+:\d*:identitypool\/(.+)$/.exec(arn) ?? [];
  return store.tables.identityPools.get(poolId) ?? fail('identityResourceNotFound', { arn });
};
