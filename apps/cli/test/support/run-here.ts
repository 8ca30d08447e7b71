import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from '../../src/run.ts';
import type { Run, Surroundings } from './run-cli.ts';

/** Runs a command line in this process, on streams that are no terminal: the same program, without its start. */
export async function runHere(
  args: readonly string[],
  { env, cwd = '/', input = '' }: Surroundings,
): Promise<Run> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const seen = Promise.all([text(stdout), text(stderr)]);
  const code = await run(args, { stdin, stdout, stderr, env, cwd: () => cwd });
  stdout.end();
  stderr.end();
  const [out, err] = await seen;
  return { code, stdout: out, stderr: err };
}
