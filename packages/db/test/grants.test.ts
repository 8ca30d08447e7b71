import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tooling/test-database.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

/** What the functions' role may do. `audit` can only grow. */
const granted: Record<string, string[]> = {
  users: ['INSERT', 'SELECT', 'UPDATE'],
  sessions: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
  outbox: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
  audit: ['INSERT', 'SELECT'],
  migration_steps: [],
};

test.each(Object.entries(granted))('the app role on %s', async (table, expected) => {
  const all = ['DELETE', 'INSERT', 'SELECT', 'TRUNCATE', 'UPDATE', 'REFERENCES', 'TRIGGER'];
  const { rows } = await client.query(
    'SELECT privilege FROM unnest($2::text[]) privilege WHERE has_table_privilege($1, privilege) ORDER BY 1',
    [table, all],
  );
  expect(rows.map((row) => row.privilege)).toEqual(expected);
});

test.each([
  "UPDATE audit SET reason = 'nothing happened'",
  'DELETE FROM audit',
  'TRUNCATE audit',
  'DELETE FROM users',
  'DROP TABLE users',
  'CREATE TABLE mine (id uuid)',
  'GRANT ALL ON audit TO gatehouse_app',
  'SELECT * FROM migration_steps',
  'SET ROLE gatehouse_owner',
])('the app role may not: %s', async (statement) => {
  if (statement.startsWith('GRANT')) {
    // PostgreSQL answers a grant one may not give with a notice, so look at what it changed: nothing.
    await client.query(statement);
    const { rows } = await client.query("SELECT has_table_privilege('audit', 'DELETE') AS may");
    expect(rows[0].may).toBe(false);
    return;
  }
  await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
});
