import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'ui', setupFiles: ['../tooling/vitest.setup.ts'] } });
