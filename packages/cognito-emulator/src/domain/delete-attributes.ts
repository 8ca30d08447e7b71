import type { User, UserPool } from '../store/types.ts';
import { type Attributes, changeAttributes, type Writer } from './attributes.ts';

/** The user's attributes without those named. One that the user does not have is no error; one the pool needs is. */
export const deleteAttributes = (
  pool: UserPool,
  user: User,
  names: readonly string[],
  writer: Writer,
): Attributes =>
  changeAttributes(pool, user, Object.fromEntries(names.map((name) => [name, ''])), writer);
