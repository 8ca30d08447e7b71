import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tooling/test-database.ts';
import {
  connect,
  type Database,
  isUniqueViolation,
  newId,
  sqlState,
  transaction,
  users,
} from '../src/index.ts';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await connect({ engine: 'postgres', url: database.appUrl, max: 12 });
});

afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const person = (email: string) => ({
  id: newId(),
  email,
  givenName: 'Ada',
  familyName: 'Lovelace',
  nameKey: 'ada lovelace',
  familyNameKey: 'lovelace',
  role: 'member' as const,
  status: 'active' as const,
  attributes: { desk: 7 },
  version: 0,
  createdAt: new Date(),
  updatedAt: new Date(),
});

test('runs at the isolation level of Aurora DSQL', async () => {
  const { rows } = await db.execute('SHOW transaction_isolation');
  expect(rows).toEqual([{ transaction_isolation: 'repeatable read' }]);
});

test('loses no update of many at once', async () => {
  const row = person('counter@example.com');
  await db.insert(users).values(row);
  let runs = 0;
  const addOne = () =>
    transaction(db, async (tx) => {
      runs++;
      const [now] = await tx.select().from(users).where(eq(users.id, row.id));
      await tx
        .update(users)
        .set({ version: (now?.version ?? 0) + 1 })
        .where(eq(users.id, row.id));
    });
  await Promise.all(Array.from({ length: 5 }, addOne));
  const [after] = await db.select().from(users).where(eq(users.id, row.id));
  expect(after?.version).toBe(5);
  expect(after?.attributes).toEqual({ desk: 7 });
  // Without a single conflict this would prove nothing.
  expect(runs).toBeGreaterThan(5);
});

test('gives up on a conflict that does not end', async () => {
  let runs = 0;
  const conflict = Object.assign(new Error('change conflicts with another transaction (OC000)'), {
    code: '40001',
  });
  await expect(
    transaction(db, () => {
      runs++;
      return Promise.reject(conflict);
    }),
  ).rejects.toBe(conflict);
  expect(runs).toBe(8);
});

test('does not repeat any other error, and keeps nothing of it', async () => {
  const row = person('twice@example.com');
  let runs = 0;
  const outcome = transaction(db, async (tx) => {
    runs++;
    await tx.insert(users).values(row);
    await tx.insert(users).values({ ...row, id: newId() });
  });
  await expect(outcome).rejects.toSatisfy((error) => isUniqueViolation(error, 'users_email'));
  await expect(outcome).rejects.toSatisfy((error) => sqlState(error) === '23505');
  expect(runs).toBe(1);
  expect(await db.select().from(users).where(eq(users.email, row.email))).toEqual([]);
});
