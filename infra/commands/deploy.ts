import { requireCredentials } from './credentials.ts';
import { outputsPath, readOutputs, writeOutputs } from './outputs.ts';
import { sst } from './sst.ts';
import { stageArgument } from './stage-argument.ts';

/**
 * `pnpm deploy:aws --stage <name>`: deploys, migrates on the way, and writes the outputs that the CLI reads.
 * @returns the exit code
 */
export async function deploy(args: readonly string[]): Promise<number> {
  const stage = stageArgument(args, { command: 'pnpm deploy:aws' });
  await requireCredentials('pnpm deploy:aws');
  const code = await sst(['deploy', '--stage', stage.name]);
  if (code !== 0) return code;
  const outputs = await readOutputs();
  await writeOutputs(outputs);
  const profile = outputsPath(stage.name);
  console.log(
    [
      '',
      `  web      ${outputs.urls.web}`,
      `  console  ${outputs.urls.console}`,
      `  api      ${outputs.urls.api}`,
      '',
      `The terminal client reads ${profile}:`,
      `  pnpm gatehouse --profile ${profile} sign-in`,
      'The first admin of a fresh stage:',
      `  npx sst shell --stage ${stage.name} -- pnpm gatehouse users create --admin --email <email>`,
    ].join('\n'),
  );
  return 0;
}
