import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['../packages/tooling/vitest.setup.ts'],
    // Once, and before any test's time is counted.
    globalSetup: ['./test/global-setup.ts', '../packages/tooling/vitest.sites.ts'],
  },
});
