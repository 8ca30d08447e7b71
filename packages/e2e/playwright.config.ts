import { defineConfig } from '@playwright/test';
import { chromiumPath } from './src/chromium.ts';

/**
 * One running copy, one Chromium, one worker: the journey is one story. Retries would hide what they repeat.
 *
 * Everything is asked of the sites as they are deployed, and the journey of `pnpm dev` as well (E2E_SITES=dev).
 * @see ../../docs/decisions/2026-11-20-the-sites-as-they-run.md
 */
export default defineConfig({
  testDir: 'browser',
  testMatch: process.env.E2E_SITES === 'dev' ? 'journey.spec.ts' : '*.spec.ts',
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
