import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's URL of a migrated database that tests copy and never touch. */
    postgresTemplate: string;
    postgresApp: string;
  }
}

export interface TestDatabase {
  /** As the functions connect. */
  readonly appUrl: string;
  /** As the migrations connect: for arranging and for looking behind the app's back. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/**
 * A migrated, empty database for one test or one file, in some 50 ms. Needs `vitest.postgres.ts` as the package's
 * `globalSetup`. Close your connections before `drop`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('postgresTemplate'));
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  return {
    appUrl: withDatabase(inject('postgresApp'), name),
    ownerUrl: withDatabase(template.href, name),
    drop: () => asOwner(`DROP DATABASE ${name}`),
  };
}

async function asOwner(statement: string): Promise<void> {
  // From template1, because a database that somebody is connected to cannot be copied.
  const client = new pg.Client({
    connectionString: withDatabase(inject('postgresTemplate'), 'template1'),
  });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
