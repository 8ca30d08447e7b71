import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'db',
    include: ['test/**/*.test.ts'],
    globalSetup: ['../tooling/vitest.postgres.ts'],
    setupFiles: ['../tooling/vitest.setup.ts'],
    // A kill after each of some sixty queries, on a machine that may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
