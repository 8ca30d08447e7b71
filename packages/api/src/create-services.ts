import { createDirectory } from '@gatehouse/auth';
import { connect, type DatabaseConfig, once } from '@gatehouse/db';
import type { Services } from './services.ts';

export interface ServicesConfig {
  readonly database: DatabaseConfig;
  /** Absent where nothing is asked of Cognito. */
  readonly userPoolId?: string;
}

/** The services of a process. Cheap: the pool of connections and the SDK are opened by their first use. */
export function createServices({ database, userPoolId = '' }: ServicesConfig): Services {
  const name = database.engine === 'postgres' ? database.url : `${database.user}@${database.host}`;
  return {
    database: () => once(`database.${name}`, () => connect(database)),
    directory: createDirectory(userPoolId),
    now: () => new Date(),
    log: (line) => process.stdout.write(`${JSON.stringify({ at: new Date(), ...line })}\n`),
  };
}
