import type { IdentityApi } from '../../model/identity-api.gen.ts';
import type { Operation } from '../operation.ts';

/** An operation of the identity pools' API by its name in the model: `IdentityHandler<'GetId'>`. */
export type IdentityHandler<Name extends keyof IdentityApi> = Operation<
  IdentityApi[Name]['input'],
  IdentityApi[Name]['output']
>;

export type IdentityOperationTable = {
  readonly [Name in keyof IdentityApi]?: IdentityHandler<Name>;
};
