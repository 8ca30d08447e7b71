import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tooling/test-database.ts';
import type { MigrationClient } from '../src/migrate/client.ts';
import { migrate } from '../src/migrate/index.ts';
import { readMigrations } from '../src/migrate/read-migrations.ts';

const app = { password: new URL(inject('postgresApp')).password };

let database: TestDatabase;
let client: pg.Client;

beforeEach(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await emptyDatabase();
});

afterEach(async () => {
  await client.end();
  await database.drop();
});

const allTables = ['audit', 'migration_steps', 'outbox', 'sessions', 'users'];

const emptyDatabase = async () => {
  await client.query('DROP SCHEMA public CASCADE');
  await client.query('CREATE SCHEMA public');
};

const tables = async () => {
  const { rows } = await client.query(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
  );
  return rows.map((row) => row.table_name);
};

test('applies every statement once', async () => {
  const steps = await readMigrations();
  expect(await migrate({ client, engine: 'postgres', app })).toBe(steps.length);
  expect(await tables()).toEqual(allTables);
  expect(await migrate({ client, engine: 'postgres', app })).toBe(0);
});

test('ends well after a kill at any moment', async () => {
  // Every query is a moment: the server has done it, the runner has not heard of it.
  const total = await countQueries(client);
  for (let n = 1; n <= total; n++) {
    await emptyDatabase();
    await expect(
      migrate({ client: dying(client, n), engine: 'postgres', app }),
      `query ${n}`,
    ).rejects.toThrow('killed');
    await migrate({ client, engine: 'postgres', app });
    expect(await tables(), `query ${n}`).toEqual(allTables);
  }
});

test('two runs at once do the work once', async () => {
  const others = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const other = new pg.Client({ connectionString: database.ownerUrl });
      await other.connect();
      return other;
    }),
  );
  try {
    await Promise.all(others.map((each) => migrate({ client: each, engine: 'postgres', app })));
  } finally {
    await Promise.all(others.map((each) => each.end()));
  }
  const { rows } = await client.query('SELECT count(*)::int AS count FROM migration_steps');
  expect(rows[0].count).toBe((await readMigrations()).length);
});

test('refuses a migration that was edited after it had been applied', async () => {
  await migrate({ client, engine: 'postgres', app });
  await client.query("UPDATE migration_steps SET hash = 'other' WHERE step = 2");
  await expect(migrate({ client, engine: 'postgres', app })).rejects.toThrow(
    'Statement 2 of migration 0001-people was changed after it had been applied',
  );
});

test('refuses a password that could end its SQL literal', async () => {
  const password = `x'; DROP TABLE users; --${randomUUID()}`;
  await expect(migrate({ client, engine: 'postgres', app: { password } })).rejects.toThrow(
    'URL-safe',
  );
});

async function countQueries(real: pg.Client): Promise<number> {
  let count = 0;
  const counting: MigrationClient = {
    query: (text, values) => {
      count++;
      return real.query(text, values);
    },
  };
  await migrate({ client: counting, engine: 'postgres', app });
  return count;
}

/** Dies after its n-th query has reached the server, before the runner hears of it. */
function dying(real: pg.Client, n: number): MigrationClient {
  let count = 0;
  return {
    query: async (text, values) => {
      count++;
      if (count > n) throw new Error('killed');
      const result = await real.query(text, values);
      if (count === n) throw new Error('killed');
      return result;
    },
  };
}
