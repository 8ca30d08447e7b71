import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { startDev } from '../src/dev-process.ts';
import { targetFile } from './target.ts';

/** Starts `pnpm dev` once for all browser tests; what they need to find it goes through a file. */
export default async function globalSetup() {
  const dev = await startDev();
  mkdirSync(dirname(targetFile), { recursive: true });
  writeFileSync(targetFile, JSON.stringify({ ...dev.urls, home: dev.home }));
  return async () => {
    const code = await dev.stop();
    if (code !== 0)
      throw new Error(`pnpm dev ended with code ${code} on SIGTERM:\n${dev.output()}`);
  };
}
