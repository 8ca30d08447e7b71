import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { setupFiles: ['../../packages/tooling/vitest.setup.ts'], testTimeout: 30_000 },
});
