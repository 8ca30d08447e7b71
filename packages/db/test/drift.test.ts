import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tooling/test-database.ts';
import * as schema from '../src/schema/index.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const tables = Object.values(schema).filter((value) => is(value, PgTable));

test('the migrations make exactly the tables of the schema', async () => {
  const { rows } = await client.query(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const expected = [...tables.map((table) => getTableConfig(table).name), 'migration_steps'];
  expect(rows.map((row) => row.table_name).sort()).toEqual(expected.sort());
});

test.each(tables.map((table) => getTableConfig(table)))('columns of $name', async (table) => {
  const { rows } = await client.query(
    `SELECT column_name, data_type, is_nullable, column_default
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table.name],
  );
  const actual = rows.map(
    (row) => `${row.column_name} ${row.data_type} ${row.is_nullable} ${row.column_default}`,
  );
  const expected = table.columns.map(
    (column) => `${column.name} ${column.getSQLType()} ${column.notNull ? 'NO' : 'YES'} null`,
  );
  expect(actual.sort()).toEqual(expected.sort());
});

test.each(tables.map((table) => getTableConfig(table)))('indexes of $name', async (table) => {
  const { rows } = await client.query(
    `SELECT c.relname AS name, i.indisunique AS unique, i.indisprimary AS primary,
            array_agg(a.attname::text ORDER BY k.position) AS columns
     FROM pg_index i
     JOIN pg_class c ON c.oid = i.indexrelid
     JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k (attnum, position) ON true
     JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
     WHERE i.indrelid = $1::regclass
     GROUP BY 1, 2, 3`,
    [table.name],
  );
  const actual = rows.map((row) =>
    row.primary ? `primary (${row.columns})` : `${row.name} ${row.unique} (${row.columns})`,
  );
  const primary = table.columns.filter((column) => column.primary).map((column) => column.name);
  const expected = table.indexes.map(({ config }) => {
    const columns = config.columns.map((column) => ('name' in column ? column.name : '?'));
    return `${config.name} ${config.unique} (${columns})`;
  });
  expect(actual.sort()).toEqual([...expected, `primary (${primary})`].sort());
});
