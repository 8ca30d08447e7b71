import { expect, type Page } from '@playwright/test';

/** Signs in through the page, as a person does, and waits until the page is left. */
export async function signIn(
  page: Page,
  site: string,
  person: { email: string; password: string },
) {
  await page.goto(`${site}/sign-in`);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
