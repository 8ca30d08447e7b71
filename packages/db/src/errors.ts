interface PostgresError extends Error {
  readonly code: string;
  readonly constraint?: string;
}

const isPostgresError = (error: unknown): error is PostgresError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** Drizzle wraps what the driver throws, so the SQLSTATE is somewhere down the chain of causes. */
function findPostgresError(error: unknown): PostgresError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (isPostgresError(at)) return at;
  }
  return undefined;
}

/**
 * Whether another transaction got there first and trying again may succeed: a serialization failure, a deadlock, or
 * one of DSQL's own conflicts, OC000 (data) and OC001 (schema).
 * @see https://docs.aws.amazon.com/aurora-dsql/latest/userguide/working-with-concurrency-control.html
 */
export function isConflict(error: unknown): boolean {
  const found = findPostgresError(error);
  if (!found) return false;
  return (
    ['40001', '40P01'].includes(found.code) || /\bOC00\d\b/.test(`${found.code} ${found.message}`)
  );
}

/**
 * Whether two sessions changed the same catalog rows at once. PostgreSQL reports it in several ways; an idempotent
 * statement may simply be run again.
 */
export function isCatalogRace(error: unknown): boolean {
  const found = findPostgresError(error);
  if (!found) return false;
  return (
    ['42P07', '42710'].includes(found.code) ||
    (found.code === '23505' && found.constraint?.startsWith('pg_') === true) ||
    (found.code === 'XX000' && found.message.includes('concurrently'))
  );
}

/** Whether a unique index (by name, or any) refused the row. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const found = findPostgresError(error);
  return found?.code === '23505' && (constraint === undefined || found.constraint === constraint);
}

/** The SQLSTATE of a database error, or null for any other error. */
export function sqlState(error: unknown): string | null {
  return findPostgresError(error)?.code ?? null;
}
