import { type AppRoleLogin, ensureAppRole } from './app-role.ts';
import { buildIndexAsync, indexName } from './build-index.ts';
import type { Engine, MigrationClient } from './client.ts';
import { readMigrations, type Step } from './read-migrations.ts';
import { retrying } from './retrying.ts';

export interface MigrateOptions {
  /** Connected as the owner. */
  readonly client: MigrationClient;
  readonly engine: Engine;
  readonly app: AppRoleLogin;
  readonly migrations?: URL;
  readonly log?: (line: string) => void;
}

/**
 * Brings a database up to date, statement by statement, on PostgreSQL and on Aurora DSQL. Drizzle's own migrator
 * cannot run on DSQL: its table uses SERIAL and it runs everything in one transaction. Here each statement is
 * recorded after it has run and can be run twice, so a run that was killed is simply run again.
 * @returns how many statements were applied
 */
export async function migrate(options: MigrateOptions): Promise<number> {
  const { client, engine } = options;
  await retrying(() =>
    client.query(`CREATE TABLE IF NOT EXISTS migration_steps (
      migration text NOT NULL,
      step integer NOT NULL,
      hash text NOT NULL,
      applied_at timestamp with time zone NOT NULL,
      PRIMARY KEY (migration, step)
    )`),
  );
  await ensureAppRole(client, engine, options.app);

  const steps = await readMigrations(options.migrations);
  const recorded = await readRecorded(client);
  let applied = 0;
  for (const step of steps) {
    const hash = recorded.get(key(step.migration, step.number));
    if (hash === undefined) {
      options.log?.(`migration ${step.migration}, statement ${step.number}`);
      await apply(client, engine, step);
      applied++;
    } else if (hash !== step.hash) {
      throw new Error(
        `Statement ${step.number} of migration ${step.migration} was changed after it had been applied: add a new migration instead.`,
      );
    }
  }
  return applied;
}

async function readRecorded(client: MigrationClient): Promise<Map<string, string>> {
  const { rows } = await client.query('SELECT migration, step, hash FROM migration_steps');
  return new Map(
    rows.map((row) => [key(String(row.migration), Number(row.step)), String(row.hash)]),
  );
}

async function apply(client: MigrationClient, engine: Engine, step: Step): Promise<void> {
  if (engine === 'dsql' && indexName(step.statement)) {
    await buildIndexAsync(client, step.statement);
  } else {
    await retrying(() => client.query(step.statement));
  }
  await retrying(() =>
    client.query(
      `INSERT INTO migration_steps (migration, step, hash, applied_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (migration, step) DO NOTHING`,
      [step.migration, step.number, step.hash, new Date()],
    ),
  );
}

const key = (migration: string, step: number) => `${migration}/${step}`;
