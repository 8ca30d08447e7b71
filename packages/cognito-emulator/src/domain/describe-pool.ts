import type { UserPoolType } from '../../model/api.gen.ts';
import { epochSeconds } from '../clock.ts';
import type { EmulatorContext } from '../operation.ts';
import type { Store } from '../store/store.ts';
import type { UserPool } from '../store/types.ts';

/** Whoever runs the emulator has no account; AWS uses this number in its own examples of none. */
const account = '000000000000';

export const arnOf = (region: string, poolId: string) =>
  `arn:aws:cognito-idp:${region}:${account}:userpool/${poolId}`;

export const describePool = (
  { store, region }: EmulatorContext,
  { id, settings, schema, createdAt, updatedAt }: UserPool,
): UserPoolType => ({
  ...settings,
  ...domainsOf(store, id),
  Id: id,
  Arn: arnOf(region, id),
  SchemaAttributes: schema.map((attribute) => ({ ...attribute })),
  EstimatedNumberOfUsers: store.countUsers(id),
  CreationDate: epochSeconds(createdAt),
  LastModifiedDate: epochSeconds(updatedAt),
});

const domainsOf = (store: Store, poolId: string): Pick<UserPoolType, 'Domain' | 'CustomDomain'> => {
  const domains = store.ownedBy('domains', poolId);
  const prefix = domains.find(({ customDomain }) => customDomain === null);
  const custom = domains.find(({ customDomain }) => customDomain !== null);
  return { ...(prefix && { Domain: prefix.id }), ...(custom && { CustomDomain: custom.id }) };
};
