import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readSiteFiles } from '../../src/built-site/site-files.ts';
import type { BuiltPages } from '../../src/edge/index.ts';
import { echo } from './harness.ts';

const files = {
  BUILD_ID: 'build',
  '_next/static/chunks/page.js': 'console.log("page")',
  '_next/static/media/font.woff2': 'font',
  '.well-known/security.txt': 'Contact: mailto:security@example.com',
};

/** A built site whose server answers with the event it got. */
export async function startBuiltPages(server: Partial<BuiltPages['server']> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-site-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const pages: BuiltPages = {
    functionName: 'WebServer',
    server: { invokeHttp: echo, ...server },
    files: await readSiteFiles(folder),
  };
  return { pages, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
