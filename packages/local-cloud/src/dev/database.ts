import { join } from 'node:path';
import { migrate } from '@gatehouse/db/migrate';
import pg from 'pg';
import type { Log } from '../live-lambda/index.ts';
import { type Postgres, startPostgres } from '../postgres/index.ts';
import { type Supervisor, supervise } from '../processes/supervise.ts';

/** PostgreSQL, kept running on one port, with every migration applied. */
export async function startDatabase(
  home: string,
  log: Log,
  onGivenUp: (error: Error) => void,
): Promise<Supervisor<Postgres>> {
  let port: number | undefined;
  const supervisor = await supervise({
    name: 'PostgreSQL',
    log,
    onGivenUp,
    start: async () => {
      const postgres = await startPostgres({
        dataDir: join(home, 'postgres'),
        port,
        log: (line) => log('warn', `[postgres] ${line}`),
      });
      port = postgres.port;
      return postgres;
    },
  });
  try {
    await applyMigrations(supervisor.current(), log);
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  return supervisor;
}

async function applyMigrations({ ownerUrl, appPassword }: Postgres, log: Log): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const applied = await migrate({ client, engine: 'postgres', app: { password: appPassword } });
    if (applied > 0) log('info', `[postgres] ${applied} statements of the migrations applied`);
  } finally {
    await client.end();
  }
}
