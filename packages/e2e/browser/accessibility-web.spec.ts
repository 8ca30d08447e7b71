import { expect, test } from '@playwright/test';
import { expectSound, openSteadyPage } from './page-check.ts';
import { invited, people } from './people.ts';
import { signIn } from './sign-in.ts';
import { target } from './target.ts';
import { temporaryPassword } from './temporary-password.ts';

test('the web app is sound before the door', async ({ browser }) => {
  const { web } = target();
  const { page, errors } = await openSteadyPage(browser);
  const submit = page.getByRole('button', { name: 'Sign in', exact: true });

  await page.goto(`${web}/sign-in?note=signed-out`);
  await expect(submit).toBeEnabled();
  await expectSound(page, 'web sign-in');

  await submit.click();
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(2);
  await expectSound(page, 'web sign-in empty');

  await page.getByLabel('Email').fill(people.member.email);
  await page.getByLabel('Password', { exact: true }).fill('the-password-of-nobody');
  await submit.click();
  await expect(page.getByRole('alert').filter({ hasText: /password/ })).toBeVisible();
  await expectSound(page, 'web sign-in refused');

  await page.route('**/api/trpc/**', (route) => route.abort());
  await submit.click();
  await expect(page.getByRole('alert').filter({ hasText: /did not answer/ })).toBeVisible();
  await expectSound(page, 'web sign-in unanswered');
  await page.unrouteAll();

  await page.goto(`${web}/no-such-page`);
  await expectSound(page, 'web not-found');

  await signIn(page, web, {
    email: invited.email,
    password: await temporaryPassword(page, invited.email),
  });
  await expect(page.getByRole('heading', { name: 'Choose your password' })).toBeVisible();
  await expectSound(page, 'web new-password');

  await page.getByLabel('New password').fill('short');
  await page.getByLabel('Repeat it').fill('other');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(2);
  await expectSound(page, 'web new-password refused');

  expect(errors).toEqual([]);
  await page.context().close();
});

test('the web app is sound behind the door', async ({ browser }) => {
  const { web } = target();
  const { page, errors } = await openSteadyPage(browser);

  await signIn(page, web, people.admin);
  await expect(page.getByRole('button', { name: 'Edit name' })).toBeVisible();
  await expectSound(page, 'web account');

  await page.getByRole('button', { name: 'Account menu' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectSound(page, 'web account menu');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Edit name' }).click();
  await page.getByLabel('Given name').fill('');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1);
  await expectSound(page, 'web account edit refused');

  await page.getByLabel('Given name').fill('Robin');
  await page.route('**/api/trpc/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /did not answer/ })).toBeVisible();
  await expectSound(page, 'web account edit unanswered');

  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page.getByText('You are still signed in.')).toBeVisible();
  await expectSound(page, 'web account failure toast');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.unrouteAll();

  await page.context().setOffline(true);
  await expect(page.getByText(/Offline. Your record/)).toBeVisible();
  await expectSound(page, 'web account offline');
  await page.context().setOffline(false);

  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible();
  await expectSound(page, 'web session ended');

  expect(errors).toEqual([]);
  await page.context().close();
});
