import { expect, type Locator, type Page, test } from '@playwright/test';
import { people } from './people.ts';
import { target } from './target.ts';

/** Goes on with Tab until `control` has the focus, as somebody without a mouse has to. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeEnabled();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control, 'is reached with Tab').toBeFocused({ timeout: 1_000 });
}

async function signInByKeyboard(
  page: Page,
  site: string,
  person: { email: string; password: string },
) {
  await page.goto(`${site}/sign-in`);
  await tabTo(page, page.getByLabel('Email'));
  await page.keyboard.type(person.email);
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(person.password);
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/sign-in/);
}

test('the web app works with a keyboard alone', async ({ page }) => {
  await signInByKeyboard(page, target().web, people.member);
  const edit = page.getByRole('button', { name: 'Edit name' });
  await expect(edit).toBeVisible();

  // The first stop on the page leads past what every page repeats.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^Skip to/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page, edit);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Given name')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Cancel' }));
  await page.keyboard.press('Enter');
  await expect(edit).toBeFocused();

  const menu = page.getByRole('button', { name: 'Account menu' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('menuitem').or(page.getByRole('menuitemradio')).first(),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
});

test('a person is created and disabled with a keyboard alone', async ({ page }) => {
  await signInByKeyboard(page, target().console, people.admin);
  await tabTo(page, page.getByRole('link', { name: 'Create person' }));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Create a person' })).toBeVisible();
  await tabTo(page, page.getByLabel('Given name'));
  await page.keyboard.type('Annie');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Easley');
  await page.keyboard.press('Tab');
  await page.keyboard.type(`annie.${Date.now()}@example.com`);
  await tabTo(page, page.getByRole('radio', { name: /Invite by mail/ }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Set a password now/ })).toBeFocused();
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type('from-code-to-centaur');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Annie Easley' })).toBeVisible();

  const disable = page.getByRole('button', { name: 'Disable person' });
  const dialog = page.getByRole('alertdialog', { name: 'Disable Annie Easley?' });
  await tabTo(page, disable);
  await page.keyboard.press('Enter');
  // Pressing Enter once more must not be what shuts a person out.
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(disable).toBeFocused();

  await page.keyboard.press('Enter');
  const confirm = dialog.getByRole('button', { name: 'Disable person' });
  await tabTo(page, dialog.getByLabel('Reason'));
  await page.keyboard.type('Left for NASA');
  await tabTo(page, confirm);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Enable person' })).toBeFocused();
});
