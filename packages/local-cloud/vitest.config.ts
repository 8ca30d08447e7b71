import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'local-cloud',
    include: ['test/**/*.test.ts'],
    setupFiles: ['../tooling/vitest.setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
