import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { noProfile } from './errors/own.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Tokens travel to these addresses, so plain http is accepted for this machine only. */
const serviceUrl = z.url({ protocol: /^https?$/ }).refine((value) => {
  const url = new URL(value);
  return url.protocol === 'https:' || loopback.has(url.hostname);
}, 'must be https, or http on this machine');

const profileSchema = z.object({
  stage: z.string().min(1),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS region'),
  userPoolId: z.string().regex(/^[\w-]+_[0-9a-zA-Z]+$/, 'must be a user pool id'),
  clients: z.object({ cli: z.string().min(1) }),
  urls: z.object({ api: serviceUrl }),
  cognitoEndpoint: serviceUrl.optional(),
});

/** The part of a stage's outputs that the CLI needs. `pnpm dev` and a deployment write the same shape. */
export type Profile = z.infer<typeof profileSchema>;

interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** Reads the outputs file that `--profile` names; `local` is the one that `pnpm dev` keeps. */
export function loadProfile(name: string, { env, cwd }: Surroundings): Profile {
  return name === 'local'
    ? loadLocal(env, cwd)
    : parse(resolve(cwd, name), read(resolve(cwd, name)));
}

function loadLocal(env: NodeJS.ProcessEnv, cwd: string): Profile {
  for (const file of localFiles(env, cwd)) {
    const text = read(file);
    if (text !== null) return parse(file, text);
  }
  throw noProfile(
    `No local Gatehouse found from ${cwd} upwards.`,
    'Start one with `pnpm dev`, or name the outputs of a deployed stage: --profile <file.json>',
  );
}

function* localFiles(env: NodeJS.ProcessEnv, cwd: string): Generator<string> {
  if (env.GATEHOUSE_HOME) {
    yield resolve(cwd, env.GATEHOUSE_HOME, 'outputs.json');
    return;
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    yield join(folder, '.local', 'outputs.json');
    if (folder === dirname(folder)) return;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw noProfile(`The profile ${file} cannot be read.`, 'Check its path and permissions.');
  }
}

function parse(file: string, text: string | null): Profile {
  if (text === null) {
    throw noProfile(
      `There is no profile at ${file}.`,
      'A profile is the outputs file of a stage; --profile local is the one of `pnpm dev`.',
    );
  }
  const result = profileSchema.safeParse(asJson(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw noProfile(
    `The profile ${file} is not an outputs file (${issue?.path.join('.') || 'whole file'}: ${issue?.message}).`,
    'Write it anew: `pnpm dev` does so locally, a deployment for its stage.',
  );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
