import type { Resource as Links } from 'sst';
import { CliError } from '../errors/cli-error.ts';
import { exitCodes } from '../exit-codes.ts';

/** The user pool and the database of the stage that `sst shell` was started for. */
export async function readLinks(): Promise<Pick<Links, 'UserPool' | 'Database'>> {
  const { Resource } = await import('sst');
  try {
    return { UserPool: Resource.UserPool, Database: Resource.Database };
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
