import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'db',
    include: ['test/**/*.test.ts'],
    globalSetup: ['../tooling/vitest.postgres.ts'],
    setupFiles: ['../tooling/vitest.setup.ts'],
  },
});
