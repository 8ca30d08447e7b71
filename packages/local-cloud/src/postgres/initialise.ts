import { execFile } from 'node:child_process';
import { chown, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readIfThere } from '../files.ts';
import { UserError } from '../user-error.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { makeOwnedFolder } from './data-folder.ts';

const run = promisify(execFile);

/** The role that owns the database and runs the migrations; the functions never connect as it. */
export const OWNER_ROLE = 'gatehouse_owner';

export interface InitialiseOptions {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly account: Account | null;
  readonly ownerPassword: string;
  readonly fast: boolean;
}

/**
 * Makes the cluster unless it is there. It is built aside and renamed when whole, so that a kill in the middle leaves
 * nothing that could be taken for a cluster.
 * @returns the cluster's folder
 */
export async function initialise(options: InitialiseOptions): Promise<string> {
  const { folder, binaries, account } = options;
  const cluster = join(folder, 'cluster');
  const version = await readIfThere(join(cluster, 'PG_VERSION'));
  if (version !== null) {
    if (version.trim() === binaries.major) return cluster;
    throw new UserError(
      `${folder} was made by PostgreSQL ${version.trim()} and this is PostgreSQL ${binaries.major}: run \`pnpm reset\`, which forgets the local data.`,
    );
  }

  const unfinished = join(folder, 'cluster.new');
  await makeOwnedFolder(unfinished, account);
  const passwordFile = join(folder, 'initdb-password');
  await writeFile(passwordFile, options.ownerPassword, { mode: 0o600 });
  try {
    if (account) await chown(passwordFile, account.uid, account.gid);
    await run(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${OWNER_ROLE}`,
        `--pwfile=${passwordFile}`,
        '--auth-host=scram-sha-256',
        '--auth-local=reject',
        // As Aurora DSQL: UTF-8, and sorted by code point.
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
        ...(options.fast ? ['--no-sync'] : []),
      ],
      { ...(account ?? {}), cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' } },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster);
  return cluster;
}
