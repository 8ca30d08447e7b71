import { defineConfig } from 'vitest/config';

// Every pool makes two RSA keys at first use, and some clients compute SRP in plain JavaScript.
export default defineConfig({
  test: { setupFiles: ['../tooling/vitest.setup.ts'], testTimeout: 30_000 },
});
