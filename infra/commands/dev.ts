import { requireCredentials } from './credentials.ts';
import { sst } from './sst.ts';
import { stageArgument } from './stage-argument.ts';
import { UserError } from './user-error.ts';

/**
 * `pnpm dev:aws [--stage <name>]`: live Lambdas on a stage of your own; both sites run on this machine and call that
 * stage. @returns the exit code
 */
export async function dev(args: readonly string[]): Promise<number> {
  const stage = stageArgument(args, { command: 'pnpm dev:aws', personal: true });
  if (stage.kept)
    throw new UserError(
      `People depend on ${stage.name}: live functions would answer them from this machine. Use a stage of your own: pnpm dev:aws --stage <name>.`,
    );
  await requireCredentials('pnpm dev:aws');
  return sst(['dev', '--stage', stage.name]);
}
