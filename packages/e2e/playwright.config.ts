import { defineConfig } from '@playwright/test';
import { chromiumPath } from './src/chromium.ts';

/** One `pnpm dev`, one Chromium, one worker: the journey is one story. Retries would hide what they repeat. */
export default defineConfig({
  testDir: 'browser',
  globalSetup: './browser/global-setup.ts',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON ?? 'test-results/report.json' }],
  ],
  use: {
    launchOptions: { executablePath: await chromiumPath(), args: ['--no-sandbox'] },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
