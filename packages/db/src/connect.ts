import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import * as schema from './schema/index.ts';

export type DatabaseConfig =
  | { readonly engine: 'postgres'; readonly url: string; readonly max?: number }
  | {
      readonly engine: 'dsql';
      readonly host: string;
      readonly region: string;
      readonly user: string;
      readonly max?: number;
    };

export type Database = NodePgDatabase<typeof schema> & { $client: pg.Pool };
/** What the callback of `transaction` gets. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** For code that runs inside a transaction as well as outside. */
export type Queryable = Database | Transaction;

const common = {
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 60_000,
  // A Lambda serves one request at a time, but one request may run a few queries side by side.
  max: 5,
} as const;

/**
 * Opens a pool of connections. Close it with `database.$client.end()`.
 *
 * Aurora DSQL knows one isolation level, repeatable read; PostgreSQL is told to use the same, so that a conflict
 * (40001) that can happen on AWS happens on a laptop too.
 *
 * The driver is imported here and not before: whoever asks for no connection does not pay for it at a cold start.
 */
export async function connect(config: DatabaseConfig): Promise<Database> {
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const pool = await createPool(config);
  // The pool has already dropped the broken idle connection when it says so; without a listener Node would end the
  // process. Whoever asks next gets a new connection, or its error.
  pool.on('error', () => undefined);
  return drizzle(pool, { schema });
}

async function createPool(config: DatabaseConfig): Promise<pg.Pool> {
  if (config.engine === 'postgres') {
    const { default: driver } = await import('pg');
    return new driver.Pool({
      ...common,
      ...(config.max && { max: config.max }),
      connectionString: config.url,
      options: '-c default_transaction_isolation=repeatable\\ read',
    });
  }
  // Loaded only where it is needed: it brings the AWS credential providers with it.
  const { AuroraDSQLPool } = await import('@aws/aurora-dsql-node-postgres-connector');
  return new AuroraDSQLPool({
    ...common,
    ...(config.max && { max: config.max }),
    host: config.host,
    region: config.region,
    user: config.user,
    database: 'postgres',
    // DSQL ends a connection after an hour; leave before that.
    maxLifetimeSeconds: 50 * 60,
  });
}
