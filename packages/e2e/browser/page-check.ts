import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Page,
  test,
} from '@playwright/test';
import type axe from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** WCAG 2.0 to 2.2 at A and AA, and what axe itself holds to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const widths = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
] as const;

const themes = ['light', 'dark'] as const;

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** What axe finds on the page as it stands, one line for each rule. */
async function findViolations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which a page's policy does not bind, unlike a script element.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axeSource);
  return page.evaluate(async (runOnly) => {
    if (window.axe === undefined) throw new Error('axe was not let into the page');
    const { violations } = await window.axe.run(
      // Next's development overlay is not part of the page.
      { exclude: ['nextjs-portal'] },
      { runOnly, resultTypes: ['violations'] },
    );
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  }, tags);
}

/**
 * A page without motion, so that no colour is caught half way. `errors` fills with everything it says is wrong with
 * itself: failed hydration, what its policy refuses, uncaught errors.
 */
export async function openSteadyPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    // Chromium's own word on every 4xx and on every request that a test refuses; not the page's.
    const network = message.text().startsWith('Failed to load resource');
    // React also names what an error boundary has already put on the page: in development it says so, in a build it
    // prints the error alone. One that nobody handles is a page error.
    const handled = /It was handled by the <ErrorBoundary>|^TRPCClientError: /.test(message.text());
    if (message.type() === 'error' && !network && !handled) errors.push(message.text());
  });
  return { page, errors };
}

interface CheckOptions {
  /** A site keeps its theme in a cookie and on `<html>`; the mailbox follows the system. */
  readonly theme?: 'cookie' | 'system';
  /** Where a state exists at one width only, such as the phone's menu. */
  readonly only?: 'desk' | 'phone';
}

/** As the theme switch does it, and not before React has compared the page with what the server sent. */
async function setTheme(page: Page, theme: (typeof themes)[number]) {
  await page.waitForFunction(() =>
    Object.keys(document.documentElement).some((key) => key.startsWith('__react')),
  );
  await page.evaluate((value) => {
    document.documentElement.dataset.theme = value;
  }, theme);
}

/**
 * Looks at a page, as it stands now, at both widths and in both themes: axe finds nothing and nothing reaches over the
 * side. With `SCREENSHOTS=<folder>` it also keeps pictures for people to look at.
 */
export async function expectSound(page: Page, name: string, options: CheckOptions = {}) {
  const { theme = 'cookie', only } = options;
  await test.step(name, async () => {
    for (const { name: device, ...size } of widths) {
      if (only !== undefined && only !== device) continue;
      await page.setViewportSize(size);
      for (const colors of themes) {
        if (theme === 'system') await page.emulateMedia({ colorScheme: colors });
        else await setTheme(page, colors);
        await picture(page, `${name}-${device}-${colors}`);
        expect.soft(await findViolations(page), `${name}, ${device}, ${colors}`).toEqual([]);
      }
      const [content, view] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth] as const;
      });
      expect.soft(content, `${name}, ${device}: wider than its window`).toBeLessThanOrEqual(view);
    }
  });
}

async function picture(page: Page, name: string) {
  const { SCREENSHOTS } = process.env;
  if (!SCREENSHOTS) return;
  const file = `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`;
  await page.screenshot({ path: join(SCREENSHOTS, file), fullPage: true });
}
