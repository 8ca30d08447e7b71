import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type FunctionDefinition, functions } from '@gatehouse/functions/manifest';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite, sites } from '../src/built-sites.ts';
import { bundleSize } from '../src/bundle-size.ts';
import { type ColdStart, coldStart } from '../src/cold-start.ts';
import { functionBuild } from '../src/function-build.ts';
import { links } from '../src/no-links.ts';

let folder: string;
const table: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-bundles-'));
});

// Printed and not judged: how long it takes is this machine's affair, that it grew is for people to see.
afterAll(async () => {
  await rm(folder, { recursive: true });
  const head = row('bundle', 'unzipped', 'zip', 'loaded', 'first answer');
  process.stdout.write(`\n${[head, ...table].join('\n')}\n\n`);
});

const row = (name: string, ...cells: string[]) =>
  [name.padEnd(18), ...cells.map((cell) => cell.padStart(14))].join('');

const kib = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString('en')} KiB`;
const ms = (time: number | null) => (time === null ? '-' : `${Math.round(time)} ms`);

async function note(name: string, bundle: string, { loadedMs, answeredMs }: ColdStart) {
  const { bytes, zipBytes } = await bundleSize(bundle);
  table.push(row(name, kib(bytes), kib(zipBytes), ms(loadedMs), ms(answeredMs)));
}

test.each(sites)('the %s site answers from a cold start', async (site) => {
  const bundle = join(builtSite(site), 'server-functions/default');
  const started = await coldStart({
    name: site,
    folder: bundle,
    handler: 'index.handler',
    env: { SITE_ORIGIN: 'http://127.0.0.1:9', CONSOLE_ORIGIN: 'http://127.0.0.1:9' },
    // The one page that asks nobody anything.
    path: '/no-such-page',
  });
  expect(started.statusCode).toBe(404);
  await note(site, bundle, started);
});

test.each(Object.entries<FunctionDefinition>(functions))(
  '%s loads, and answers for its health',
  async (name, definition) => {
    const outdir = join(folder, name);
    await build({
      ...functionBuild(definition.handler),
      outdir,
      outExtension: { '.js': '.mjs' },
      banner: {
        js: "import { createRequire as topLevelCreateRequire } from 'node:module';const require = topLevelCreateRequire(import.meta.url);",
      },
    });
    const started = await coldStart({
      name,
      folder: outdir,
      handler: basename(definition.handler),
      env: links(definition.links),
      ...(definition.kind === 'http' && { path: healthOf(definition.path) }),
    });
    expect(started.statusCode).toBe(definition.kind === 'http' ? 200 : null);
    await note(name, outdir, started);
  },
);

const healthOf = (path: '/api' | '/trpc') =>
  path === '/api' ? '/api/trpc/health' : '/trpc/health';
