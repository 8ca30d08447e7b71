import { requireCredentials } from './credentials.ts';
import { sst } from './sst.ts';
import { stageArgument } from './stage-argument.ts';
import { UserError } from './user-error.ts';

/**
 * `pnpm remove:aws --stage <name>`: removes a stage and everything in it. One that people depend on is refused here, by
 * SST, by Pulumi and by AWS, each for itself.
 * @returns the exit code
 */
export async function remove(args: readonly string[]): Promise<number> {
  const stage = stageArgument(args, { command: 'pnpm remove:aws' });
  if (stage.kept)
    throw new UserError(
      `People depend on ${stage.name}, so it is not removed. To mean it: take ${stage.name} out of \`keptStages\` in infra/settings.ts, run \`pnpm deploy:aws --stage ${stage.name}\`, and then this again.`,
    );
  await requireCredentials('pnpm remove:aws');
  return sst(['remove', '--stage', stage.name]);
}
