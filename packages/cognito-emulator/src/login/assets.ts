import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const files: Readonly<Record<string, string>> = {
  'login.css': 'text/css; charset=utf-8',
  'login.js': 'text/javascript; charset=utf-8',
};

/** The file behind an asset's name, or null if there is none. The fonts and what all pages have in common are the inspector's. */
export const readLoginAsset = (
  name: string,
): { type: string; body: Uint8Array<ArrayBuffer> } | null => {
  const type = Object.hasOwn(files, name) ? files[name] : undefined;
  if (type === undefined) return null;
  const path = fileURLToPath(new URL(`./assets/${name}`, import.meta.url));
  return { type, body: new Uint8Array(readFileSync(path)) };
};
