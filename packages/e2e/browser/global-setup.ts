import { startDev } from '../src/dev-process.ts';
import { setTarget } from './target.ts';

/** Starts a copy once for all browser tests; what they need to find it goes through the environment. */
export default async function globalSetup() {
  const dev = await startDev({ GATEHOUSE_SITES: process.env.E2E_SITES ?? 'built' });
  setTarget({ ...dev.urls, home: dev.home });
  return async () => {
    const code = await dev.stop();
    if (code !== 0)
      throw new Error(`pnpm dev ended with code ${code} on SIGTERM:\n${dev.output()}`);
  };
}
