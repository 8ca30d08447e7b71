import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { PasswordVerifier, User } from '../store/types.ts';
import { keyringOf } from '../tokens/keys.ts';
import { simulateUser } from './simulation.ts';
import type { Target } from './target.ts';

/** Whom a sign-in is about, whether or not there is such a person. */
export interface Subject {
  /** Null for a simulated one, who fails at the password. */
  readonly user: User | null;
  readonly id: string;
  /** USER_ID_FOR_SRP. */
  readonly username: string;
  readonly password: PasswordVerifier;
}

/** By username, `sub` or alias. A client with LEGACY existence errors is told at once that there is nobody. */
export async function findSubject(
  context: EmulatorContext,
  { pool, client }: Target,
  name: string,
): Promise<Subject> {
  const user = context.store.findUser(pool.id, name) ?? null;
  if (user?.password)
    return { user, id: user.id, username: user.username, password: user.password };
  if (!user && client.settings.PreventUserExistenceErrors !== 'ENABLED') fail('userNotFound');
  const { sealingKey } = await keyringOf(context, pool.id);
  const simulated = simulateUser(pool, sealingKey, name);
  return user
    ? { user, id: user.id, username: user.username, password: simulated.password }
    : { user, ...simulated };
}

/** Whether `name` stands for the subject, who typed `typed` at first. Simulated ones answer as real ones do. */
export function isNamed(
  { store }: EmulatorContext,
  { pool }: Target,
  subject: Pick<Subject, 'id' | 'username'>,
  name: string,
  typed: string,
): boolean {
  const names = [subject.id, subject.username, typed];
  return names.includes(name) || store.findUser(pool.id, name)?.id === subject.id;
}
