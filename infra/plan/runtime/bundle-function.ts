import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles one handler with the options of SST's own Node builder.
 * @param handler `/path/to/file.export`
 * @returns the handler within the bundle
 */
export async function bundleFunction(handler: string, out: string): Promise<string> {
  const [, file = '', name = ''] = /^(.*)\.([^.]+)$/.exec(handler) ?? [];
  await build({
    entryPoints: [`${file}.ts`],
    outfile: join(out, 'bundle.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'esnext',
    mainFields: ['module', 'main'],
    external: ['pg-native'],
    logLevel: 'silent',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return `bundle.${name}`;
}
