import { mkdir, mkdtemp, realpath, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  createLiveLambda,
  type LiveFunction,
  type LiveLambda,
} from '../../src/live-lambda/index.ts';

export interface Workspace extends AsyncDisposable {
  readonly folder: string;
  /** Lines the functions printed, and what the runner said of them. */
  readonly lines: string[];
  readonly lambda: LiveLambda;
  write(files: Record<string, string>): Promise<void>;
  remove(file: string): Promise<void>;
  /** Invokes over the function URL's shape and reads the answer to its end. */
  call(name: string, event?: unknown): Promise<{ status: number; body: string }>;
}

interface Shape {
  readonly functions: Record<string, Partial<LiveFunction>>;
  readonly files: Record<string, string>;
  readonly environment?: (name: string) => Record<string, string>;
}

/**
 * A workspace of its own in a temporary folder: `functions/` with the handlers, `lib/` linked into its `node_modules`
 * under a scope that is nobody's, and `node_modules/installed` as a package from a registry would lie there.
 */
export async function createWorkspace({
  functions,
  files,
  environment,
}: Shape): Promise<Workspace> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'live-lambda-')));
  const at = (file: string) => join(folder, file);
  const write = async (contents: Record<string, string>) => {
    for (const [file, content] of Object.entries(contents)) {
      await mkdir(dirname(at(file)), { recursive: true });
      await writeFile(at(file), content);
    }
  };
  await write({
    'functions/package.json': '{ "name": "functions", "type": "module" }',
    'lib/package.json': '{ "name": "@acme/lib", "type": "module", "exports": "./src/index.ts" }',
    'functions/node_modules/installed/package.json':
      '{ "name": "installed", "type": "module", "exports": "./index.js" }',
    'functions/node_modules/installed/index.js': 'export const installed = "as installed";',
    ...files,
  });
  await mkdir(at('functions/node_modules/@acme'), { recursive: true });
  await symlink(at('lib'), at('functions/node_modules/@acme/lib'), 'dir');

  const lines: string[] = [];
  const lambda = await createLiveLambda({
    root: at('functions'),
    functions: Object.fromEntries(
      Object.entries(functions).map(([name, definition]) => [
        name,
        { handler: `src/${name}.handler`, timeoutSeconds: 20, memoryMb: 256, ...definition },
      ]),
    ),
    environmentFor: environment ?? (() => ({})),
    log: (level, line) => lines.push(`${level} ${line}`),
  });

  return {
    folder,
    lines,
    lambda,
    write,
    remove: (file) => unlink(at(file)),
    async call(name, event = {}) {
      const { statusCode, body } = await lambda.invokeHttp(name, event);
      return { status: statusCode, body: await new Response(body).text() };
    },
    async [Symbol.asyncDispose]() {
      await lambda.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
