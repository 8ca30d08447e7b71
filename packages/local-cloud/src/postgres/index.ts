import { APP_ROLE } from '@gatehouse/db/migrate';
import pg from 'pg';
import { serverAccount } from './account.ts';
import { locateBinaries } from './binaries.ts';
import { prepareDataFolder } from './data-folder.ts';
import { initialise, OWNER_ROLE } from './initialise.ts';
import { clearLeftover } from './leftover.ts';
import { keepPasswords } from './passwords.ts';
import { runServer } from './server.ts';

export { removeDataFolder } from './data-folder.ts';

export interface PostgresOptions {
  readonly dataDir: string;
  readonly log?: (line: string) => void;
  /** Trades durability for speed: for tests. */
  readonly fast?: boolean;
  /** Absent: a free one. */
  readonly port?: number;
}

export interface DatabaseUrls {
  /** Creates tables and grants rights; the migrations connect as this. */
  readonly ownerUrl: string;
  /** What the functions connect as. The role exists once the migrations have run. */
  readonly appUrl: string;
}

export interface Postgres extends DatabaseUrls {
  readonly port: number;
  readonly pid: number;
  /** The password to give the app role when migrating. */
  readonly appPassword: string;
  /** Resolves when the server has ended, asked to or not, with the last lines of its log. */
  readonly ended: Promise<string[]>;
  /** A further database, a copy of `template` or empty: how each test gets its own in milliseconds. */
  createDatabase(name: string, template?: string): Promise<DatabaseUrls>;
  stop(): Promise<void>;
}

/** As on Aurora DSQL, the one database of the product is called `postgres`. */
const DATABASE = 'postgres';

/**
 * Starts a real PostgreSQL on a free port of loopback, from binaries that came with `pnpm install`. Works as root and
 * as an ordinary user, and over whatever a `kill -9` left behind. The caller makes sure that a data folder has one
 * owner at a time.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { log = () => undefined, fast = false } = options;
  const account = await serverAccount();
  const binaries = await locateBinaries(account);
  const folder = await prepareDataFolder(options.dataDir, account);
  const passwords = await keepPasswords(folder);
  const cluster = await initialise({
    folder,
    binaries,
    account,
    ownerPassword: passwords.owner,
    fast,
  });
  await clearLeftover(cluster, log);
  const server = await runServer({ cluster, binaries, account, fast, port: options.port });

  const urls = (database: string): DatabaseUrls => ({
    ownerUrl: `postgres://${OWNER_ROLE}:${passwords.owner}@127.0.0.1:${server.port}/${database}`,
    appUrl: `postgres://${APP_ROLE}:${passwords.app}@127.0.0.1:${server.port}/${database}`,
  });
  return {
    ...urls(DATABASE),
    port: server.port,
    pid: server.pid,
    appPassword: passwords.app,
    ended: server.ended,
    stop: () => server.stop(),
    createDatabase: async (name, template = 'template0') => {
      const client = new pg.Client({ connectionString: urls('template1').ownerUrl });
      await client.connect();
      try {
        const [to, from] = [name, template].map((word) => client.escapeIdentifier(word));
        await client.query(`CREATE DATABASE ${to} TEMPLATE ${from}`);
      } finally {
        await client.end();
      }
      return urls(name);
    },
  };
}
