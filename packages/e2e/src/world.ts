import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '@gatehouse/local-cloud';
import pg from 'pg';

export type Entrance = 'web' | 'console' | 'bearer';

/** The whole product without its pages: emulator, PostgreSQL, live Lambdas and the three entrances, on free ports. */
export async function startWorld() {
  const home = mkdtempSync(join(tmpdir(), 'gatehouse-world-'));
  const cloud = await startLocalCloud({ home, ports: 'free', sites: false, log: () => undefined });
  const database = new pg.Pool({ connectionString: cloud.ownerUrl, max: 2 });
  const { urls } = cloud.outputs;
  const bases: Record<Entrance, string> = {
    web: `${urls.web}/api/trpc`,
    console: `${urls.console}/api/trpc`,
    bearer: `${urls.api}/trpc`,
  };
  return {
    cloud,
    home,
    outputs: cloud.outputs,
    bases,
    database,
    async close() {
      await database.end();
      await cloud.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;
