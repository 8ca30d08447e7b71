import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Every package's tests in one run, each with its own config. `packages/e2e/browser` is Playwright's. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    projects: ['packages/*/vitest.config.ts', 'apps/*/vitest.config.ts', 'infra/vitest.config.ts'],
    // One more than the two cores this is made for: many tests wait for a process or a disk.
    maxWorkers: 3,
  },
});
