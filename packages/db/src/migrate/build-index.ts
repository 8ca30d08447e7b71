import { setTimeout } from 'node:timers/promises';
import type { MigrationClient } from './client.ts';
import { retrying } from './retrying.ts';

const INDEX = /^CREATE (UNIQUE )?INDEX IF NOT EXISTS (\w+) /;
const POLL_MS = 250;

/** The index that a statement creates, or null. */
export const indexName = (statement: string): string | null => INDEX.exec(statement)?.[2] ?? null;

/**
 * DSQL builds an index in the background and answers with a job id. The next step may rely on the index, so wait for
 * it; a build that failed is dropped, so that the next run starts it afresh.
 * @see https://docs.aws.amazon.com/aurora-dsql/latest/userguide/working-with-create-index-async.html
 */
export async function buildIndexAsync(client: MigrationClient, statement: string): Promise<void> {
  const name = indexName(statement);
  if (!name) throw new Error(`Not an index: ${statement}`);

  const create = statement.replace(INDEX, (_all, unique = '') => {
    return `CREATE ${unique}INDEX ASYNC IF NOT EXISTS ${name} `;
  });
  const { rows } = await retrying(() => client.query(create));
  const job = rows[0]?.job_id;

  while (!(await isValid(client, name))) {
    if (typeof job === 'string') await refuseFailed(client, name, job);
    else if (!(await hasRunningJob(client)) && !(await isValid(client, name)))
      await dropAndRefuse(client, name, 'its job is gone');
    await setTimeout(POLL_MS);
  }
}

async function isValid(client: MigrationClient, name: string): Promise<boolean> {
  const { rows } = await client.query(
    'SELECT i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = $1',
    [name],
  );
  return rows[0]?.indisvalid === true;
}

async function refuseFailed(client: MigrationClient, name: string, job: string): Promise<void> {
  const { rows } = await client.query('SELECT status, details FROM sys.jobs WHERE job_id = $1', [
    job,
  ]);
  if (rows[0]?.status === 'failed') await dropAndRefuse(client, name, String(rows[0].details));
}

/** After a kill in the middle the index may exist with its job still at work, whose id we no longer know. */
async function hasRunningJob(client: MigrationClient): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT 1 FROM sys.jobs WHERE status IN ('submitted', 'processing') LIMIT 1",
  );
  return rows.length > 0;
}

async function dropAndRefuse(client: MigrationClient, name: string, why: string): Promise<never> {
  await retrying(() => client.query(`DROP INDEX IF EXISTS ${name}`));
  throw new Error(`Could not build the index ${name}: ${why}. Run the migrations again.`);
}
