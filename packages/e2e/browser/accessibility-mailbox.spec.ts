import { expect, test } from '@playwright/test';
import { expectSound, openSteadyPage } from './page-check.ts';
import { invited } from './people.ts';
import { target } from './target.ts';

test('the mailbox is sound', async ({ browser }) => {
  const { emulator } = target();
  const { page, errors } = await openSteadyPage(browser);
  const mailbox = `${emulator}/_emulator`;
  const system = { theme: 'system' } as const;

  await page.goto(mailbox);
  await expect(page.getByText(`To ${invited.email}`).first()).toBeVisible();
  await expectSound(page, 'mailbox', system);

  await page.goto(
    `${mailbox}/messages/${await page.locator('[data-message]').first().getAttribute('data-message')}`,
  );
  await expect(page.getByRole('article')).toBeVisible();
  await expectSound(page, 'mailbox message', system);

  await page.goto(`${mailbox}?q=nobody-at-all`);
  await expectSound(page, 'mailbox no-results', system);

  await page.goto(`${mailbox}/clear`);
  await expectSound(page, 'mailbox clear', system);

  await page.goto(`${mailbox}/messages/none`);
  await expectSound(page, 'mailbox no such message', system);

  expect(errors).toEqual([]);
  await page.context().close();
});
