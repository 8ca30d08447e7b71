import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { platform, root } from './platform.ts';
import type { PlannedApp, PlanRequest, SourceEdit } from './types.ts';

/** As SST's own binary bundles a configuration. @see https://github.com/sst/sst, pkg/js and pkg/project */
const common = {
  bundle: true,
  write: true,
  format: 'esm',
  platform: 'node',
  sourcemap: 'linked',
  mainFields: ['module', 'main'],
  logLevel: 'silent',
  nodePaths: [join(platform, 'node_modules')],
  external: [
    '@pulumi/*',
    'undici',
    '@pulumiverse/*',
    '@sst-provider/*',
    '@aws-sdk/*',
    'esbuild',
    'archiver',
    'glob',
    'vite',
  ],
} as const satisfies BuildOptions;

const banner = [
  "import { createRequire as topLevelCreateRequire } from 'node:module';",
  "import { fileURLToPath as topLevelFileUrlToPath } from 'node:url';",
  'const require = topLevelCreateRequire(import.meta.url);',
  'const __filename = topLevelFileUrlToPath(import.meta.url);',
  "const __dirname = topLevelFileUrlToPath(new URL('.', import.meta.url));",
].join('\n');

const entry = (contents: string) =>
  ({ stdin: { contents, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' } }) as const;

/** The first reading of sst.config.ts: `app()` alone, without any of SST's globals. */
export async function bundleApp(request: PlanRequest, folder: string): Promise<string> {
  const outfile = join(folder, 'app.mjs');
  await build({
    ...common,
    ...entry(`export { default } from ${JSON.stringify(join(root, 'sst.config.ts'))};`),
    outfile,
    banner: { js: `${banner}\nfunction $config(input) { return input }` },
    plugins: [sources(request.edits ?? [], '')],
  });
  return outfile;
}

interface StackInput {
  readonly request: PlanRequest;
  readonly app: PlannedApp;
  readonly folder: string;
  /** The root of the repository as the program shall see it. */
  readonly view: string;
}

/** The second reading: `run()`, with the globals that SST puts before every file of ours. */
export async function bundleStack({ request, app, folder, view }: StackInput): Promise<string> {
  const { live = false, edits = [] } = request;
  const outfile = join(folder, 'stack.mjs');
  const paths = { home: join(folder, 'home'), root: view, work: folder, platform };
  const cli = { command: live ? 'dev' : 'deploy', dev: live, paths, state: { version: {} } };
  await build({
    ...common,
    ...entry(
      [
        `import { run } from ${JSON.stringify(join(platform, 'src/auto/run.ts'))};`,
        `import config from ${JSON.stringify(join(root, 'sst.config.ts'))};`,
        'export default await run(config.run);',
      ].join('\n'),
    ),
    outfile,
    banner: { js: banner },
    define: { $app: JSON.stringify(app), $cli: JSON.stringify(cli), $dev: String(live) },
    inject: [join(platform, 'src/shim/run.js')],
    plugins: [sources(edits, await providerGlobals())],
  });
  return outfile;
}

/** The part that mocks, below the platform so that it shares Pulumi's runtime with the program. */
export async function bundleRunner(folder: string): Promise<string> {
  const outfile = join(folder, 'runner.mjs');
  await build({
    ...common,
    entryPoints: [join(root, 'infra/plan/runtime/main.ts')],
    outfile,
    banner: { js: banner },
  });
  return outfile;
}

async function providerGlobals(): Promise<string> {
  const lock = await readFile(join(root, '.sst/provider-lock.json'), 'utf8');
  const providers: readonly { readonly alias: string; readonly package: string }[] =
    JSON.parse(lock);
  return [
    ...providers.map(({ alias, package: name }) => `import * as ${alias} from "${name}";`),
    `import * as sst from ${JSON.stringify(join(platform, 'src/components'))};`,
  ].join('\n');
}

/** Puts SST's globals before our own files, and carries out the edits. */
const sources = (edits: readonly SourceEdit[], globals: string): Plugin => ({
  name: 'sources',
  setup(context) {
    context.onLoad({ filter: /\.[jt]sx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = path.includes('/.sst/')
        ? source
        : `${globals}\n${edited(source, path, edits)}`;
      return { contents, loader: extname(path).slice(1) as 'ts' };
    });
  },
});

function edited(source: string, path: string, edits: readonly SourceEdit[]): string {
  let result = source;
  for (const { file, find, replace } of edits) {
    if (path !== join(root, file)) continue;
    if (!result.includes(find)) throw new Error(`${file} has no "${find}" to change.`);
    result = result.replaceAll(find, () => replace);
  }
  return result;
}
