import type { Services } from '@gatehouse/api';
import { CliError } from '../errors/cli-error.ts';
import { exitCodes } from '../exit-codes.ts';

/** The services on the pool and database that `sst shell` links, read where the functions read them. */
export async function linkedServices(): Promise<Services> {
  const { ownerServices } = await import('@gatehouse/functions/resources');
  try {
    return ownerServices();
  } catch (cause) {
    throw new CliError(
      'NO_LINKS',
      exitCodes.usage,
      'The user pool and the database of a stage are not linked here.',
      {
        cause,
        remedy: [
          'Run this with AWS credentials for the stage, from the repository:',
          '  npx sst shell --stage <stage> -- pnpm gatehouse users create --admin --email <email>',
          'For a local Gatehouse there is nothing to do: `pnpm dev` makes admin@example.com.',
        ].join('\n'),
      },
    );
  }
}
