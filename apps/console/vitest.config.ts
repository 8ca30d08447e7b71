import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'console', setupFiles: ['../../packages/tooling/vitest.setup.ts'] },
});
