import type * as api from '../../model/identity-api.gen.ts';
import { epochSeconds } from '../clock.ts';
import type { Identity, IdentityPool } from '../store/types/identity.ts';

export const describeIdentityPool = ({ id, settings }: IdentityPool): api.IdentityPool => ({
  ...settings,
  IdentityPoolId: id,
});

export const describeIdentity = ({
  id,
  logins,
  createdAt,
  updatedAt,
}: Identity): api.IdentityDescription => ({
  IdentityId: id,
  // A guest's description has no such member at all.
  Logins: logins.length > 0 ? [...new Set(logins.map(({ provider }) => provider))] : undefined,
  CreationDate: epochSeconds(createdAt),
  LastModifiedDate: epochSeconds(updatedAt),
});
