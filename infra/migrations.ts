import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FunctionName, functions } from '@gatehouse/functions/manifest';
import { createFunction, type Functions } from './functions.ts';
import type { Links } from './links.ts';

const folder = 'packages/db/migrations';

/** Runs the migrations before any function that works with the database gets its new code. */
export interface Migrations {
  /** Give it to every function: those that are linked to the database wait for the schema that they expect. */
  after(name: FunctionName): Partial<sst.aws.FunctionArgs>;
  /** To be called once, with every function there is. */
  run(made: Functions): void;
}

/** Only this function connects as the owner. What the functions' own role may do stands in the migrations. */
export function createMigrations(links: Links): Migrations {
  // Under `sst dev` too it runs on AWS: it is called while the deployment is still under way.
  const migrate = createFunction('Migrate', links, {
    live: false,
    copyFiles: [{ from: folder, to: 'migrations' }],
  });
  let settle: (done: aws.lambda.Invocation) => void = () => undefined;
  const done = new Promise<aws.lambda.Invocation>((resolve) => {
    settle = resolve;
  });

  return {
    after: (name) =>
      worksWithDatabase(name)
        ? {
            transform: {
              function: (_args, opts) => {
                opts.dependsOn = done;
              },
            },
          }
        : {},
    run: (made) => {
      const roles = Object.entries(made)
        .filter(([name]) => worksWithDatabase(name as FunctionName))
        .map(([, fn]) => fn.nodes.role.arn);
      settle(
        new aws.lambda.Invocation('Migrated', {
          functionName: migrate.name,
          input: $jsonStringify({ iamRoles: roles }),
          // Called again when a migration is added; every statement runs once.
          triggers: { migrations: hashOf(join($cli.paths.root, folder)) },
        }),
      );
    },
  };
}

const worksWithDatabase = (name: FunctionName): boolean =>
  (functions[name].links as readonly string[]).includes('Database');

function hashOf(path: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(path).sort())
    hash.update(file).update(readFileSync(join(path, file)));
  return hash.digest('hex');
}
