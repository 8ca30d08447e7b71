import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

const app = join(import.meta.dirname, '../../../apps/functions');

/** How a handler of the manifest is bundled for a deployment. */
export const functionBuild = (handler: string) =>
  ({
    entryPoints: [join(app, handler.replace(/\.handler$/, '.ts'))],
    absWorkingDir: join(app, '../..'),
    bundle: true,
    metafile: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    // Optional native binding of pg, never installed.
    external: ['pg-native'],
    logLevel: 'silent',
  }) as const satisfies BuildOptions;
