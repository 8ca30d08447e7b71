import { expect, test } from '@playwright/test';
import { createEmulator } from 'cognito-emulator';
import { expectSound, openSteadyPage } from './page-check.ts';
import { target } from './target.ts';

test('the pages of the inspector are sound', async ({ browser }) => {
  const { emulator } = target();
  const { page, errors } = await openSteadyPage(browser);
  const inspector = `${emulator}/_emulator`;
  const system = { theme: 'system' } as const;

  await page.goto(inspector);
  await page.getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await expectSound(page, 'inspector people', system);

  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Attributes' })).toBeVisible();
  await expectSound(page, 'inspector person', system);

  await page.goto(`${inspector}/people?q=nobody-at-all`);
  await expectSound(page, 'inspector nobody', system);

  await page.goto(`${inspector}/people/none`);
  await expectSound(page, 'inspector no such person', system);

  await page.getByRole('link', { name: 'Sign-ins' }).click();
  await expect(page.getByRole('heading', { name: 'Sign-ins' })).toBeVisible();
  await expectSound(page, 'inspector sign-ins', system);

  await page.getByRole('link', { name: 'Tools' }).click();
  await page.getByLabel('What happens').selectOption('Too many requests');
  await page.getByLabel('Operation').fill('GetCSVHeader');
  await page.getByRole('button', { name: 'Let it fail' }).press('Enter');
  await expect(page.getByRole('status').first()).toHaveText('The next call will fail as asked.');
  await expectSound(page, 'inspector tools', system);
  await page.getByRole('button', { name: 'Forget these' }).press('Enter');
  await expect(page.getByText('Waiting')).toBeHidden();

  await page.getByLabel('Seed as JSON').fill('{');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('alert')).toContainText('This is not JSON');
  await expectSound(page, 'inspector refusal', system);

  await page.getByRole('link', { name: 'Reset everything' }).click();
  await expectSound(page, 'inspector reset', system);
  await page.getByRole('link', { name: 'Keep' }).click();
  await expect(page.getByRole('heading', { name: 'Tools' })).toBeVisible();

  expect(errors).toEqual([]);
  await page.context().close();
});

test('an inspector with nothing to show is sound', async ({ browser }) => {
  const emulator = await createEmulator();
  const { page, errors } = await openSteadyPage(browser);
  for (const [path, words] of [
    ['', 'Nothing has been sent yet'],
    ['/people', 'No user pool yet'],
    ['/sessions', 'Nobody has signed in yet'],
  ] as const) {
    await page.goto(`${emulator.url}/_emulator${path}`);
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
    await expectSound(page, `inspector empty ${path}`, { theme: 'system' });
  }
  expect(errors).toEqual([]);
  await page.context().close();
  await emulator.close();
});
