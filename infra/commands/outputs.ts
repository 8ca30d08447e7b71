import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { root } from '../plan/platform.ts';
import { UserError } from './user-error.ts';

/** What `provision()` returns, and the shape that `pnpm dev` writes for the laptop. No secrets are in it. */
const outputsSchema = z.object({
  stage: z.string(),
  region: z.string(),
  userPoolId: z.string(),
  identityPoolId: z.string(),
  files: z.string(),
  clients: z.object({ web: z.string(), console: z.string(), cli: z.string() }),
  urls: z.object({ web: z.url(), console: z.url(), api: z.url() }),
});

export type Outputs = z.infer<typeof outputsSchema>;

/** From the root of the repository. Git ignores the folder. */
export const outputsPath = (stage: string): string => `.outputs/${stage}.json`;

/** SST leaves the outputs of the last deployment here. @throws UserError when they are not what we wrote */
export async function readOutputs(folder = root): Promise<Outputs> {
  const path = join(folder, '.sst/outputs.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null)
    throw new UserError(`SST deployed and left no ${path}: run the command again.`);
  const parsed = outputsSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${path} is not what infra/provision.ts returns (${z.prettifyError(parsed.error)}). A deployment that stopped half-way leaves such a file: run it again.`,
  );
}

export async function writeOutputs(outputs: Outputs, folder = root): Promise<void> {
  const path = join(folder, outputsPath(outputs.stage));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(outputs, null, 2)}\n`);
}
