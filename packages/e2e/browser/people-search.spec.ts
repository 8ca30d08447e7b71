import { expect, test } from '@playwright/test';
import { hydrated } from './hydrated.ts';
import { people } from './people.ts';
import { signIn } from './sign-in.ts';
import { target } from './target.ts';

test('a row that is pressed while one is still typing opens its person', async ({ page }) => {
  await signIn(page, target().console, people.admin);
  const row = page.getByRole('link', { name: /Alan Turing/ });
  await hydrated(row);
  // The person's page takes longer than the pause after which the search asks.
  await page.route('**/people/*', async (route) => {
    await expect(page).toHaveURL(/q=al/);
    await route.continue();
  });
  await page.getByRole('searchbox').fill('al');
  await row.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alan Turing' })).toBeVisible();
});

test('an address that was cut short leads to the first page', async ({ page }) => {
  await signIn(page, target().console, people.admin);
  await page.goto(`${target().console}/people?cursor=cut-short`);
  await page.getByRole('link', { name: 'Start from the first page' }).click();
  await expect(page.getByRole('link', { name: /Alan Turing/ })).toBeVisible();
});
