import type { UserStatusType } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { randomUuid } from '../random.ts';
import type { User, UserPool } from '../store/types.ts';
import { requireUnlikeAlias } from './aliases.ts';
import { type Attributes, createAttributes, type Writer } from './attributes.ts';
import { usernameAttribute } from './schema.ts';

/**
 * A user that is not stored yet. In a pool whose usernames are addresses the given name becomes an attribute, and the
 * username is the `sub`.
 */
export const draftUser = (
  { clock, random, store }: EmulatorContext,
  pool: UserPool,
  username: string,
  given: Attributes,
  writer: Writer,
  status: UserStatusType,
): User => {
  const attribute = usernameAttribute(pool.settings, username);
  if (attribute === null) requireUnlikeAlias(pool, username);
  const other = attribute === null ? undefined : given[attribute];
  if (attribute !== null && other !== undefined && other.toLowerCase() !== username.toLowerCase())
    fail('usernameDiffers', { attribute });
  const attributes = createAttributes(
    pool,
    attribute === null ? given : { ...given, [attribute]: username },
    writer,
  );
  const id = randomUuid(random);
  const now = clock.now();
  return {
    id,
    poolId: pool.id,
    username: attribute === null ? username : id,
    attributes,
    status,
    enabled: true,
    password: null,
    passwordSetAt: now,
    groups: [],
    createdAt: now,
    updatedAt: now,
    sequence: store.nextSequence(),
  };
};
