import type { GroupType } from '../../model/api.gen.ts';
import { epochSeconds } from '../clock.ts';
import type { Group } from '../store/types.ts';

export const describeGroup = ({ poolId, settings, createdAt, updatedAt }: Group): GroupType => ({
  ...settings,
  UserPoolId: poolId,
  CreationDate: epochSeconds(createdAt),
  LastModifiedDate: epochSeconds(updatedAt),
});
