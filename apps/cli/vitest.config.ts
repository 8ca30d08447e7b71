import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['../../packages/tooling/vitest.setup.ts'],
    // As main.ts does for the program.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
