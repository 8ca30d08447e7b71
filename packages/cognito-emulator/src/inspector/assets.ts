import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { resolve } = createRequire(import.meta.url);
const own = (name: string) => fileURLToPath(new URL(`./assets/${name}`, import.meta.url));

/** Beside the other assets where the package was built, from its own package otherwise. */
const font = (name: string, specifier: string) => ({
  type: 'font/woff2',
  path: () => (existsSync(own(name)) ? own(name) : resolve(specifier)),
});

const files: Readonly<Record<string, { readonly type: string; readonly path: () => string }>> = {
  'base.css': { type: 'text/css; charset=utf-8', path: () => own('base.css') },
  'mailbox.css': { type: 'text/css; charset=utf-8', path: () => own('mailbox.css') },
  'inspector.css': { type: 'text/css; charset=utf-8', path: () => own('inspector.css') },
  'mailbox.js': { type: 'text/javascript; charset=utf-8', path: () => own('mailbox.js') },
  'sans.woff2': font(
    'sans.woff2',
    '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  ),
  'mono.woff2': font(
    'mono.woff2',
    '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  ),
};

/** The file behind an asset's name, read when asked for so that a start does not wait for it; null if there is none. */
export const readAsset = (name: string): { type: string; body: Uint8Array<ArrayBuffer> } | null => {
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  return file ? { type: file.type, body: new Uint8Array(readFileSync(file.path())) } : null;
};
