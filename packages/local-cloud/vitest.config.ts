import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'local-cloud',
    include: ['test/**/*.test.ts'],
    setupFiles: ['../tooling/vitest.setup.ts'],
  },
});
