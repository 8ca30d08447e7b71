import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'web', setupFiles: ['../../packages/tooling/vitest.setup.ts'] },
});
