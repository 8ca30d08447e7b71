import { hidesExistence } from '../../domain/addressee.ts';
import { releaseAliases, requireFreeAliases } from '../../domain/aliases.ts';
import { draftUser } from '../../domain/new-user.ts';
import { withPassword } from '../../domain/password.ts';
import { CognitoError, fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { User } from '../../store/types.ts';
import type { MigratedUser, SignInRequest, UserMigrationSource } from '../../triggers/triggers.ts';
import type { Target } from '../target.ts';

type Request = Omit<SignInRequest, 'user'>;

/**
 * Makes a user of what the pool's UserMigration function knows of `request.name`. The password policy does not hold for
 * the password that is brought along. Null without such a function; what it throws is told to clients with LEGACY
 * existence errors, and hidden as "nobody" from others.
 *
 * @param password as typed at a sign-in, null for a forgotten one
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html
 */
export async function migrateUser(
  context: EmulatorContext,
  { pool, client }: Target,
  source: UserMigrationSource,
  request: Request,
  password: string | null,
): Promise<User | null> {
  try {
    const migrated = await context.triggers.userMigration(source, request, password);
    if (!migrated) return null;
    // Somebody may have been made while the function ran.
    const made = context.store.findUser(pool.id, request.name);
    return made ?? create(context, request, migrated, password);
  } catch (error) {
    const known = error instanceof CognitoError;
    if (!known || !(error.case === 'triggerFailed' || error.case === 'aliasExists')) throw error;
    if (hidesExistence(client)) return null;
    return fail('userMigrationFailed', { client: client.id });
  }
}

/** The function may name the user otherwise than by the alias that was typed. */
function create(
  context: EmulatorContext,
  { pool, name }: Request,
  { attributes, isConfirmed, forceAliasCreation }: MigratedUser,
  password: string | null,
): User {
  const { username, ...given } = attributes;
  const isNamedByAddress = Boolean(pool.settings.UsernameAttributes?.length);
  const status = isConfirmed ? 'CONFIRMED' : 'RESET_REQUIRED';
  const chosen = isNamedByAddress ? name : (username ?? name);
  const draft = draftUser(context, pool, chosen, given, 'administrator', status);
  if (forceAliasCreation) releaseAliases(context, pool, draft);
  else requireFreeAliases(context, pool, draft);
  return context.store.tables.users.put(
    password === null ? draft : withPassword(context, draft, password),
  );
}
