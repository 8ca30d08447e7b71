import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { target } from './target.ts';

/** The beginning of every JSON object in base64url: what any JWT starts with. */
const tokenStart = 'eyJ';

/** Watches a page for secrets where none may ever be: URLs, the console, what scripts can read. */
export function watchForLeaks(page: Page) {
  const seen: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  page.on('framenavigated', (frame) => seen.push(frame.url()));
  page.on('console', (message) => {
    seen.push(message.text());
    // Chromium reports every 4xx as an error; the pages themselves must say nothing.
    const network = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !network) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));

  return {
    /** Looks at the page as it is now, and at all that was seen so far. */
    async expectNone(secrets: readonly string[]) {
      const readable = await page.evaluate(() =>
        JSON.stringify([
          { ...localStorage },
          { ...sessionStorage },
          document.cookie,
          location.href,
        ]),
      );
      const source = await page.content();
      for (const secret of [...secrets, tokenStart]) {
        expect(readable.includes(secret), 'a secret that scripts can read').toBe(false);
        expect(source.includes(secret), 'a secret in the page source').toBe(false);
        expect(
          seen.filter((line) => line.includes(secret)).length,
          'a secret in a URL or the console',
        ).toBe(0);
      }
      expect(problems).toEqual([]);
    },
  };
}

/** The last line of the welcome, which tells a developer the seeded people and their password. */
const endOfWelcome = 'Ctrl-C';

/** Nothing that the running copy printed since its welcome may hold a secret. */
export function expectNoneInLogs(secrets: readonly string[]) {
  const log = readFileSync(join(target().home, 'e2e.log'), 'utf8');
  const welcomed = log.indexOf(endOfWelcome);
  expect(welcomed, 'the end of the welcome').toBeGreaterThan(0);
  const lines = log.slice(welcomed);
  for (const secret of [...secrets, tokenStart])
    expect(lines.includes(secret), 'a secret in the log').toBe(false);
}
