import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['../tooling/vitest.setup.ts'],
    globalSetup: ['../tooling/vitest.sites.ts'],
  },
});
