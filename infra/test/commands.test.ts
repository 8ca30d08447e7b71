import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { outputsPath, readOutputs, writeOutputs } from '../commands/outputs.ts';
import { root } from '../plan/platform.ts';

/** As a person runs it, on a machine that has never heard of AWS. */
function run(...args: string[]): Promise<{ code: number | null; text: string }> {
  const child = spawn(
    join(root, 'infra/node_modules/.bin/tsx'),
    [join(root, 'infra/commands/main.ts'), ...args],
    {
      env: {
        PATH: process.env.PATH,
        HOME: '/nonexistent',
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      },
    },
  );
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
}

describe('what is refused, with its remedy and before anything is deployed', () => {
  test.each([
    [['deploy'], 'Say which stage: pnpm deploy:aws --stage production'],
    [['deploy', '--stage', 'My_Stage'], '"My_Stage" cannot be a stage'],
    [['deploy', '--stag', 'x'], 'Usage: pnpm deploy:aws --stage <name>'],
    [['deploy', '--stage', 'production'], 'pnpm deploy:aws needs an AWS account'],
    [['dev', '--stage', 'ada'], 'pnpm dev:aws needs an AWS account'],
    [['dev', '--stage', 'production'], 'People depend on production'],
    [['remove'], 'Say which stage: pnpm remove:aws'],
    [['remove', '--stage', 'pr-7'], 'pnpm remove:aws needs an AWS account'],
    [['remove', '--stage', 'production'], 'take production out of `keptStages`'],
    [['plan', '--what'], 'pnpm plan knows --accept and not --what.'],
    [[], 'Usage:'],
  ])('%j', async (args, message) => {
    const { code, text } = await run(...args);
    expect(text).toContain(message);
    expect(text).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });
});

describe('the outputs', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outputs-'));
    await mkdir(join(folder, '.sst'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const outputs = {
    stage: 'ada',
    region: 'us-east-1',
    userPoolId: 'us-east-1_Abc',
    identityPoolId: 'us-east-1:1',
    files: 'files',
    clients: { web: 'w', console: 'c', cli: 't' },
    urls: { web: 'https://w.example', console: 'https://c.example', api: 'https://a.example' },
  };
  const leave = (text: string) => writeFile(join(folder, '.sst/outputs.json'), text);

  test('are written where the terminal client is told to look', async () => {
    await leave(JSON.stringify({ ...outputs, _protect: false }));
    await writeOutputs(await readOutputs(folder), folder);
    expect(JSON.parse(await readFile(join(folder, outputsPath('ada')), 'utf8'))).toEqual(outputs);
  });

  test('of a deployment that stopped half-way', async () => {
    await leave(JSON.stringify({ ...outputs, urls: undefined }));
    await expect(readOutputs(folder)).rejects.toThrow('run it again');
  });

  test('that are not there', async () => {
    await expect(readOutputs(folder)).rejects.toThrow('run the command again');
  });
});
