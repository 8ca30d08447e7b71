import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@gatehouse/db/migrate';
import { type Postgres, removeDataFolder, startPostgres } from '@gatehouse/local-cloud/postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import type {} from './test-database.ts';

interface Running {
  readonly postgres: Postgres;
  readonly folder: string;
  users: number;
}

/** One server for a whole run: every project's global set-up runs in this one process, each with modules of its own. */
const shared = globalThis as unknown as { gatehouseTestPostgres?: Promise<Running> };

/**
 * Global set-up for packages whose tests need a database: a real PostgreSQL, migrated once. See `test-database.ts`
 * for how a test gets a database of its own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.gatehouseTestPostgres ??= start();
  const running = await shared.gatehouseTestPostgres;
  running.users++;
  project.provide('postgresTemplate', running.postgres.ownerUrl);
  project.provide('postgresApp', running.postgres.appUrl);

  return async () => {
    if (--running.users > 0) return;
    delete shared.gatehouseTestPostgres;
    await running.postgres.stop();
    await removeDataFolder(join(running.folder, 'postgres'));
    await rm(running.folder, { recursive: true });
  };
}

async function start(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-test-'));
  await chmod(folder, 0o711);
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), fast: true });
  const client = new pg.Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  try {
    await migrate({ client, engine: 'postgres', app: { password: postgres.appPassword } });
  } finally {
    await client.end();
  }
  return { postgres, folder, users: 0 };
}
