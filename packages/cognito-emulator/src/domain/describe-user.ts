import type { UserType } from '../../model/api.gen.ts';
import { epochSeconds } from '../clock.ts';
import type { User } from '../store/types.ts';
import { toList } from './attributes.ts';

/** A user as lists and AdminCreateUser answer it. */
export const describeUser = (user: User): UserType => ({
  Username: user.username,
  Attributes: toList(user),
  UserCreateDate: epochSeconds(user.createdAt),
  UserLastModifiedDate: epochSeconds(user.updatedAt),
  Enabled: user.enabled,
  UserStatus: user.status,
});
