import { migrate } from './migrate.ts';

export interface DsqlOwner {
  readonly host: string;
  readonly region: string;
  /** The database role of the owner, `admin`. */
  readonly user: string;
}

/**
 * Connects to Aurora DSQL as the owner, by the caller's own IAM rights, and migrates.
 * @returns how many statements were applied
 */
export async function migrateDsql(
  owner: DsqlOwner,
  options: { readonly iamRoles: readonly string[]; readonly migrations: URL },
): Promise<number> {
  const { AuroraDSQLClient } = await import('@aws/aurora-dsql-node-postgres-connector');
  const client = new AuroraDSQLClient({ ...owner, database: 'postgres' });
  await client.connect();
  try {
    return await migrate({
      client,
      engine: 'dsql',
      app: { iamRoles: options.iamRoles },
      migrations: options.migrations,
      log: (line) => process.stdout.write(`${JSON.stringify({ level: 'info', event: line })}\n`),
    });
  } finally {
    await client.end();
  }
}
