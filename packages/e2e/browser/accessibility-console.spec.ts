import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { expectSound, openSteadyPage } from './page-check.ts';
import { people } from './people.ts';
import { signIn } from './sign-in.ts';
import { target } from './target.ts';
import { temporaryPassword } from './temporary-password.ts';

const refuse = (page: Page) => page.route('**/api/trpc/**', (route) => route.abort());

const openPerson = async (page: Page, name: string) => {
  await page.goto(`${target().console}/people`);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

test('the console is sound before the door', async ({ browser }) => {
  const site = target().console;
  const { page, errors } = await openSteadyPage(browser);
  const submit = page.getByRole('button', { name: 'Sign in', exact: true });

  await page.goto(`${site}/sign-in`);
  await expect(submit).toBeEnabled();
  await expectSound(page, 'console sign-in');

  await refuse(page);
  await page.getByLabel('Email').fill('nobody');
  await submit.click();
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(2);
  await expectSound(page, 'console sign-in refused');

  await page.getByLabel('Email').fill(people.member.email);
  await page.getByLabel('Password', { exact: true }).fill(people.member.password);
  await submit.click();
  await expect(page.getByRole('alert').filter({ hasText: /did not answer/ })).toBeVisible();
  await expectSound(page, 'console sign-in unanswered');
  await page.unrouteAll();

  await submit.click();
  await expect(page).toHaveURL(/not-for-you/);
  await expectSound(page, 'console not for you');

  await page.goto(`${site}/no-such-page`);
  await expectSound(page, 'console not-found');

  expect(errors).toEqual([]);
  await page.context().close();
});

test.describe('the console behind the door', () => {
  let open: Awaited<ReturnType<typeof openSteadyPage>>;

  test.beforeAll(async ({ browser }) => {
    open = await openSteadyPage(browser);
    await signIn(open.page, target().console, people.admin);
  });

  test.afterAll(() => open.page.context().close());

  test.afterEach(async () => {
    expect(open.errors.splice(0)).toEqual([]);
    await open.page.unrouteAll();
  });

  test('lists people soundly', async () => {
    const { page } = open;
    const site = target().console;
    // Where signing in leads: the page is taken over here as a person finds it.
    await expect(page).toHaveURL(`${site}/people`);
    await expect(page.getByRole('table')).toBeVisible();
    await expectSound(page, 'people');

    await page.getByRole('button', { name: 'Status' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectSound(page, 'people filter menu');
    await page.getByRole('menuitemradio', { name: 'Active' }).click();
    await page.getByRole('searchbox').fill('a');
    await expect(page).toHaveURL(/status=active.*|.*q=a/);
    await expectSound(page, 'people filtered');

    await page
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectSound(page, 'people row menu');
    await page.keyboard.press('Escape');

    await page.getByRole('searchbox').fill('zz-nobody');
    await expect(page.getByText('No one matches “zz-nobody”')).toBeVisible();
    await expectSound(page, 'people no-results');

    await page.goto(`${site}/people?q=zz-nobody&cursor=not-a-cursor`);
    await expect(page.getByRole('main')).toBeVisible();
    await expectSound(page, 'people wrong cursor');

    await page.goto(`${site}/people`);
    await page.route('**/api/trpc/**', (route) => route.fulfill({ status: 500, body: 'broken' }));
    await page.getByRole('searchbox').fill('m');
    await expect(page.getByRole('heading', { name: 'People could not be loaded' })).toBeVisible();
    await expectSound(page, 'people error');
  });

  test('offers its menus soundly', async () => {
    const { page } = open;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${target().console}/people`);
    await page.getByRole('button', { name: /Administrator/ }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectSound(page, 'account menu', { only: 'desk' });
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectSound(page, 'phone menu', { only: 'phone' });
    await page.keyboard.press('Escape');

    await page.context().setOffline(true);
    await expect(page.getByText(/Offline. List/)).toBeVisible();
    await expectSound(page, 'people offline');
    await page.context().setOffline(false);
  });

  test('creates a person soundly', async () => {
    const { page } = open;
    await page.goto(`${target().console}/people/new`);
    const submit = page.getByRole('button', { name: /^Create/ });
    await expect(submit).toBeEnabled();
    await expectSound(page, 'create by invitation');

    await page.getByRole('radio', { name: /Set a password now/ }).check();
    await page.getByLabel('Email').fill('not-an-address');
    await page.getByLabel('Member code').fill('short');
    await submit.click();
    await expect(page.getByLabel('Given name')).toHaveAttribute('aria-invalid', 'true');
    await expectSound(page, 'create with password refused');

    await page.getByLabel('Given name').fill('Ada');
    await page.getByLabel('Family name').fill('Byron');
    await page.getByLabel('Email').fill(people.member.email);
    await page.getByLabel('Member code').fill('');
    await page.getByLabel('Password', { exact: true }).fill('a-compiler-of-her-own');
    await submit.click();
    await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true');
    await expectSound(page, 'create with password taken');

    await refuse(page);
    await page.getByLabel('Email').fill('ada@example.com');
    await submit.click();
    await expect(page.getByRole('alert').filter({ hasText: /did not answer/ })).toBeVisible();
    await expectSound(page, 'create unanswered');
  });

  test('lets an invited administrator choose a password soundly', async ({ browser }) => {
    const { page } = open;
    const site = target().console;
    const email = `katherine.${randomUUID()}@example.com`;
    await page.goto(`${site}/people/new`);
    await page.getByLabel('Given name').fill('Katherine');
    await page.getByLabel('Family name').fill('Johnson');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Role').selectOption('Administrator');
    await page.getByRole('button', { name: 'Create and invite' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Katherine Johnson' })).toBeVisible();
    await expectSound(page, 'person invited');

    const invited = await openSteadyPage(browser);
    const password = await temporaryPassword(invited.page, email);
    await signIn(invited.page, site, { email, password });
    await expect(invited.page.getByRole('heading', { name: 'Choose your password' })).toBeVisible();
    await expectSound(invited.page, 'console new-password');
    expect(invited.errors).toEqual([]);
    await invited.page.context().close();
  });

  test('shows a person soundly', async () => {
    const { page } = open;
    await openPerson(page, 'Grace Hopper');
    await expectSound(page, 'person yourself');

    await openPerson(page, 'Alan Turing');
    await expectSound(page, 'person');
    await page.getByRole('button', { name: 'Disable person' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectSound(page, 'person disable dialog');
    await refuse(page);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disable person' }).click();
    await expect(page.getByRole('alert').filter({ hasText: /did not answer/ })).toBeVisible();
    await expectSound(page, 'person disable dialog unanswered');
    await page.keyboard.press('Escape');
    await page.unrouteAll();

    await page.getByRole('link', { name: 'Activity', exact: true }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await page
      .getByRole('button', { name: /^Details of/ })
      .first()
      .click();
    await expectSound(page, 'person activity');

    await page.goto(`${target().console}/people/0198f0a0-0000-7000-8000-000000000000`);
    await expect(page.getByRole('heading', { name: 'There is no such person' })).toBeVisible();
    await expectSound(page, 'person missing');

    await page.goto(`${target().console}/people/no-id-at-all`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectSound(page, 'person without an id');
  });

  test('asks for a new sign-in soundly', async () => {
    const { page } = open;
    await page.goto(`${target().console}/people`);
    await page.context().clearCookies();
    await page.getByRole('searchbox').fill('ended');
    await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible();
    await expectSound(page, 'console session ended');
  });
});
