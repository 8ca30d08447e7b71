import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'api',
    include: ['test/**/*.test.ts'],
    globalSetup: ['../tooling/vitest.postgres.ts'],
    setupFiles: ['../tooling/vitest.setup.ts'],
    // A test drives three servers; on a busy machine that takes more than the default five seconds.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: {
      // The SDK finds the emulator by its own variables; the endpoint is set by each file that starts one.
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  },
});
