import type { UserPoolClientType } from '../../model/api.gen.ts';
import { epochSeconds } from '../clock.ts';
import type { UserPoolClient } from '../store/types.ts';

export const describeClient = (client: UserPoolClient): UserPoolClientType => ({
  ...client.settings,
  UserPoolId: client.poolId,
  ClientId: client.id,
  ...(client.secret !== null && { ClientSecret: client.secret }),
  CreationDate: epochSeconds(client.createdAt),
  LastModifiedDate: epochSeconds(client.updatedAt),
});
