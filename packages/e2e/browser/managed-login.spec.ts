import { expect, test } from '@playwright/test';
import * as OTPAuth from 'otpauth';
import { newcomer, person, startLoginPool } from './login-pool.ts';
import { expectSound, openSteadyPage } from './page-check.ts';

const system = { theme: 'system' } as const;

test('the pages of managed login are sound', async ({ browser }) => {
  await using login = await startLoginPool();
  const { page, errors } = await openSteadyPage(browser);
  await page.goto(login.at('/login'));
  await expectSound(page, 'managed login', system);
  await page.getByLabel('Email', { exact: true }).fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').first()).toHaveText(
    'The name or the password is not right. Check both and try again.',
  );
  await expectSound(page, 'managed login refused', system);

  await page.goto(login.at('/signup'));
  await expectSound(page, 'managed sign-up', system);
  await page.goto(login.at('/forgotPassword'));
  await expectSound(page, 'managed forgotten password', system);
  await page.getByLabel('Email', { exact: true }).fill(person.email);
  await page.getByRole('button', { name: 'Send code' }).click();
  await expect(page.getByLabel('New password')).toBeVisible();
  await expectSound(page, 'managed reset', system);

  await page.goto(login.at('/login'));
  await page.getByLabel('Email', { exact: true }).fill(newcomer.email);
  await page.getByLabel('Password', { exact: true }).fill(newcomer.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Choose a password' })).toBeVisible();
  await expectSound(page, 'managed new password', system);
  await page.goto(login.at('/error'));
  await expectSound(page, 'managed error', system);
  await page.goto(login.at('/login'));
  await page.getByRole('link', { name: 'Sign in with Acme' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in with Acme' })).toBeVisible();
  await expectSound(page, 'acme', system);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a sign-up is confirmed in the same browser, and leads straight back to the app', async ({
  browser,
}) => {
  await using login = await startLoginPool();
  const { page, errors } = await openSteadyPage(browser);
  await page.goto(login.at('/signup'));
  const email = 'maria@example.com';
  const password = page.getByLabel('Password', { exact: true });
  await page.getByLabel('Email', { exact: true }).fill(email);
  await password.fill('short');
  await page.keyboard.press('Enter');
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription(
    /^Password not long enough. At least \d+ characters/,
  );
  await expectSound(page, 'managed sign-up refused', system);

  await password.fill(person.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Confirm your account' })).toBeVisible();
  const code = page.getByLabel('Code', { exact: true });
  await expect(code).toBeFocused();
  await page.keyboard.type('000 000');
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await expect(code).toHaveAccessibleDescription(
    'That code is not right. Check it, or have another one sent.',
  );
  await expect(code).toHaveValue('');
  await expectSound(page, 'managed confirmation refused', system);
  await page.getByRole('button', { name: 'Send it again' }).click();
  await expect(page.getByRole('status')).toHaveText('It is on its way again.');
  await code.fill(login.emulator.code(email) ?? '');
  await page.waitForURL(login.back);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('an authenticator app is set up, and asked for from then on', async ({ browser }) => {
  await using login = await startLoginPool(true);
  const { page, errors } = await openSteadyPage(browser);
  const signIn = async () => {
    await page.goto(login.at('/login'));
    await page.getByLabel('Email', { exact: true }).fill(person.email);
    await page.getByLabel('Password', { exact: true }).fill(person.password);
    await page.keyboard.press('Enter');
  };
  await signIn();
  await expect(page.getByRole('heading', { name: 'Set up a second step' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
  await expectSound(page, 'managed second step', system);
  const uri = await page.getByRole('link', { name: 'open it on this device' }).getAttribute('href');
  const app = OTPAuth.URI.parse(uri ?? '') as OTPAuth.TOTP;
  await expect(page.getByText(app.secret.base32)).toBeVisible();
  expect(app).toMatchObject({ issuer: 'People', label: person.email });
  const code = page.getByLabel('Code', { exact: true });
  await code.fill(app.generate());
  await page.waitForURL(login.back);

  const later = 60_000;
  await login.emulator.advanceClock(later);
  await page.goto(login.signOut);
  await signIn();
  await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible();
  await expect(code).toBeFocused();
  await expectSound(page, 'managed code', system);
  await code.fill('000000');
  await expect(code).toHaveAccessibleDescription(
    'That code is not right. Wait for the next one in your app.',
  );
  await expectSound(page, 'managed code refused', system);
  await code.fill(app.generate({ timestamp: Date.now() + later }));
  await page.waitForURL(login.back);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a password is shown on demand, and leads back to the app', async ({ page }) => {
  await using login = await startLoginPool();
  await page.goto(login.at('/oauth2/authorize'));
  await expect(page.getByLabel('Email', { exact: true })).toBeFocused();
  await page.keyboard.type(person.email);
  await page.keyboard.press('Tab');
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toBeFocused();
  await page.keyboard.type(person.password);
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await page.keyboard.press('Enter');
  await page.waitForURL(login.back);
});

test('Acme leads back to the app', async ({ page }) => {
  await using login = await startLoginPool();
  await page.goto(login.at('/login'));
  await page.getByRole('link', { name: 'Sign in with Acme' }).click();
  await page.getByLabel('Email').fill('somebody@acme.example');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(login.back);
});

test('a passkey is made, and signs in from then on', async ({ page }) => {
  await using login = await startLoginPool();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(login.at('/login'));
  await page.getByLabel('Email', { exact: true }).fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(login.back);

  await page.goto(login.at('/passkeys/add'));
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.waitForURL(login.back);

  await page.goto(login.signOut);
  await page.goto(login.at('/oauth2/authorize'));
  await page.getByLabel('Email', { exact: true }).fill(person.email);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Use your passkey' })).toBeVisible();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL(login.back);
});

test('a mailed code signs in without a password', async ({ page }) => {
  await using login = await startLoginPool();
  await page.goto(login.at('/login'));
  await page.getByLabel('Email', { exact: true }).fill(person.email);
  await page.getByRole('button', { name: 'Email me a code' }).click();
  const code = page.getByLabel('Code', { exact: true });
  await expect(code).toBeFocused();
  // The last digit sends it.
  await code.fill(login.emulator.messages(person.email).at(-1)?.code ?? '');
  await page.waitForURL(login.back);
});
