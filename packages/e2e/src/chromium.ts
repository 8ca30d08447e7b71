import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium inside the npm package, unpacked once into this package's cache. Linux x64 only. */
async function fromRegistry(): Promise<string> {
  const cache = join(import.meta.dirname, '../node_modules/.cache/chromium');
  mkdirSync(cache, { recursive: true });
  // Both are read while the module loads: it unpacks its own shared libraries, and under TMPDIR.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { TMPDIR } = process.env;
  process.env.TMPDIR = cache;
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  // Its own fonts.conf lists fixed folders only; a page with an <input> then crashes the browser.
  const fonts = join(cache, 'fonts-conf');
  mkdirSync(fonts, { recursive: true });
  writeFileSync(
    join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${cache}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${cache}/fonts-cache</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_PATH = fonts;
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return path;
}

/**
 * Where a Chromium is: `CHROMIUM_PATH`, Playwright's own download, one of the system's, or the one that comes from the
 * npm registry. The last needs nothing installed on Linux x64; elsewhere the error says what to do.
 */
export async function chromiumPath(): Promise<string> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const { chromium } = createRequire(import.meta.url)(
    '@playwright/test',
  ) as typeof import('@playwright/test');
  const candidates = [chromium.executablePath(), ...systemPaths];
  const found = candidates.find((path) => existsSync(path));
  if (found) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return fromRegistry();
  throw new Error(
    'No Chromium was found. Install Chrome, run "npx playwright install chromium", or set CHROMIUM_PATH to one.',
  );
}
