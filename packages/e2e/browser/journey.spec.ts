import { expect, type Page, test } from '@playwright/test';
import { expectNoneInLogs, watchForLeaks } from './leaks.ts';
import { people } from './people.ts';
import { signIn } from './sign-in.ts';
import { target } from './target.ts';

/** A click on a page that has been drawn and not yet hydrated goes nowhere; a person clicks again, and so do we. */
async function openNameForm(page: Page) {
  await expect(async () => {
    await page.getByRole('button', { name: 'Edit name' }).click({ timeout: 2_000 });
    await expect(page.getByLabel('Family name')).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

const ada = { email: 'ada@example.com', password: 'the-analytical-engine-1843' };

test('an admin creates a person, who signs in, and is kept out again', async ({ browser }) => {
  const { web, console: consoleOrigin, emulator } = target();
  const adminPage = await (await browser.newContext()).newPage();
  const adaPage = await (await browser.newContext()).newPage();
  const leaks = [watchForLeaks(adminPage), watchForLeaks(adaPage)];
  const secrets = [people.admin.password, ada.password];

  await test.step('the admin signs in at the console and invites Ada', async () => {
    await signIn(adminPage, consoleOrigin, people.admin);
    await adminPage.getByRole('link', { name: 'Create person' }).first().click();
    await adminPage.getByLabel('Given name').fill('Ada');
    await adminPage.getByLabel('Family name').fill('Byron');
    await adminPage.getByLabel('Email').fill(ada.email);
    await adminPage.getByRole('button', { name: 'Create and invite' }).click();
    await expect(adminPage.getByRole('heading', { level: 1, name: 'Ada Byron' })).toBeVisible();
    await expect(adminPage.getByText('Invited', { exact: true }).first()).toBeVisible();
  });

  const temporaryPassword =
    await test.step('the mailbox shows the temporary password', async () => {
      const mailbox = await (await browser.newContext()).newPage();
      await mailbox.goto(`${emulator}/_emulator`);
      await expect(mailbox.getByText(ada.email).first()).toBeVisible();
      const messages = (await (
        await mailbox.request.get(`${emulator}/_emulator/messages?to=${ada.email}`)
      ).json()) as {
        temporaryPassword: string;
      }[];
      const password = messages.at(-1)?.temporaryPassword ?? '';
      await expect(mailbox.getByText(password).first()).toBeVisible();
      await mailbox.context().close();
      return password;
    });
  secrets.push(temporaryPassword);

  await test.step('Ada signs in with it and chooses her own', async () => {
    await adaPage.goto(web);
    await adaPage.getByLabel('Email').fill(ada.email);
    await adaPage.getByLabel('Password', { exact: true }).fill(temporaryPassword);
    await adaPage.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(adaPage.getByRole('heading', { name: 'Choose your password' })).toBeVisible();
    await adaPage.getByLabel('New password').fill(ada.password);
    await adaPage.getByLabel('Repeat it').fill(ada.password);
    await adaPage.getByRole('button', { name: 'Save and sign in' }).click();
    await expect(adaPage.getByRole('heading', { level: 1, name: 'Ada Byron' })).toBeVisible();
    await expect(adaPage.getByText(ada.email).first()).toBeVisible();
  });

  await test.step('she changes her name', async () => {
    await openNameForm(adaPage);
    await adaPage.getByLabel('Family name').fill('Lovelace');
    await adaPage.getByRole('button', { name: 'Save name' }).click();
    await expect(adaPage.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible();
  });

  await test.step('the admin sees the change and the audit trail', async () => {
    await adminPage.getByRole('link', { name: 'People' }).first().click();
    await adminPage.getByRole('searchbox').fill('ada@');
    await adminPage.getByRole('link', { name: /Ada Lovelace/ }).click();
    await expect(adminPage.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible();
    await expect(adminPage.getByText('Active', { exact: true }).first()).toBeVisible();
    await adminPage.getByRole('link', { name: 'Activity', exact: true }).click();
    for (const action of ['user.create', 'user.invite', 'auth.new-password', 'user.update']) {
      await expect(adminPage.getByText(action, { exact: true }).first()).toBeVisible();
    }
    await adminPage.getByRole('link', { name: 'Overview', exact: true }).click();
  });

  await test.step('the admin disables Ada, and her very next click is refused', async () => {
    await openNameForm(adaPage);
    await adaPage.getByLabel('Given name').fill('Augusta');

    await adminPage.getByRole('button', { name: 'Disable person' }).click();
    await adminPage
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Disable person' })
      .click();
    await expect(adminPage.getByText('Disabled', { exact: true }).first()).toBeVisible();

    await adaPage.getByRole('button', { name: 'Save name' }).click();
    await expect(adaPage.getByText(/has ended|disabled/i).first()).toBeVisible();
    await adaPage.goto(web);
    await expect(adaPage).toHaveURL(/sign-in/);
    await adaPage.getByLabel('Email').fill(ada.email);
    await adaPage.getByLabel('Password', { exact: true }).fill(ada.password);
    await adaPage.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(adaPage.getByRole('alert').filter({ hasText: /cannot be used/ })).toBeVisible();
    await adminPage.reload();
    await expect(adminPage.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible();
  });

  for (const leak of leaks) await leak.expectNone(secrets);
  expectNoneInLogs(secrets);
});

test('a member is turned away from the console with a page that says why', async ({ page }) => {
  const { console: consoleOrigin } = target();
  await signIn(page, consoleOrigin, people.member);
  await expect(
    page.getByRole('heading', { name: 'The console is for administrators' }),
  ).toBeVisible();
  await page.goto(`${consoleOrigin}/people`);
  await expect(page).toHaveURL(/sign-in/);
});

test('the back button shows nothing private after signing out', async ({ page }) => {
  const { web } = target();
  await signIn(page, web, people.member);
  await expect(page.getByText(people.member.email).first()).toBeVisible();
  await page.goto(`${web}/somewhere-else`);
  await page.goto(web);
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'This gate is closed' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
  expect(await page.content()).not.toContain(people.member.email);
});
