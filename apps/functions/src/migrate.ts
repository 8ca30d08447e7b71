import { migrateDsql } from '@gatehouse/db/migrate';
import { databaseOwner } from './resources.ts';

/** What the deployment hands over: the roles of the functions that work with the database. */
export interface MigrateEvent {
  readonly iamRoles: readonly string[];
}

/** The deployment copies the SQL files beside the bundle. */
const migrations = new URL('./migrations/', import.meta.url);

/** Brings the schema up to date and lets the functions' roles in as the app's role. Safe to run again. */
export async function handler({ iamRoles }: MigrateEvent): Promise<{ applied: number }> {
  const applied = await migrateDsql(databaseOwner(), { iamRoles, migrations });
  return { applied };
}
