import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createEmulator, type Emulator } from 'cognito-emulator';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumPath } from '../src/chromium.ts';

const userPoolId = 'us-east-1_Authntctr';
const userPoolClientId = 'authenticator0001';
const email = 'ada@example.com';
const password = 'Correct-horse-battery-1';

/** An app as Amplify's own guide has it, pointed at the emulator by its configuration and nothing else. */
const app = (endpoint: string) => `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Amplify } from 'aws-amplify';
import { Authenticator } from '@aws-amplify/ui-react';

Amplify.configure({
  Auth: {
    Cognito: {
      userPoolId: '${userPoolId}',
      userPoolClientId: '${userPoolClientId}',
      userPoolEndpoint: '${endpoint}',
      loginWith: { email: true },
    },
  },
});
const Home = ({ signOut, user }) =>
  createElement('main', null,
    createElement('h1', null, 'Welcome ' + user.signInDetails.loginId),
    createElement('button', { onClick: signOut }, 'Sign out'));
createRoot(document.getElementById('root')).render(createElement(Authenticator, null, Home));
`;

const bundle = async (endpoint: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: app(endpoint), resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};

const serve = async (script: string): Promise<Server> => {
  const server = createServer((request, response) => {
    const isScript = request.url === '/app.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    const page =
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,"><div id="root"></div><script src="/app.js"></script></html>';
    response.end(isScript ? script : page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

let emulator: Emulator;
let server: Server;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  emulator = await createEmulator({
    seed: {
      UserPools: [
        {
          Id: userPoolId,
          PoolName: 'people',
          UsernameAttributes: ['email'],
          AutoVerifiedAttributes: ['email'],
          Clients: [
            {
              ClientId: userPoolClientId,
              ClientName: 'app',
              PreventUserExistenceErrors: 'ENABLED',
              ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
            },
          ],
        },
      ],
    },
  });
  server = await serve(await bundle(emulator.url));
  browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox'],
  });
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`);
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await emulator.close();
});

test('the Authenticator of Amplify UI signs up, confirms, signs in and out', async () => {
  const field = (name: string) => page.locator(`input[name="${name}"]:visible`);
  const welcome = page.getByRole('heading', { name: `Welcome ${email}` });

  await page.getByRole('tab', { name: 'Create Account' }).click();
  await field('email').fill(email);
  await field('password').fill(password);
  await field('confirm_password').fill(password);
  await page.getByRole('button', { name: 'Create Account' }).click();
  await page.getByRole('heading', { name: 'We Emailed You' }).waitFor();
  expect(await page.getByText('a***@e***').count()).toBe(1);

  await field('confirmation_code').fill('000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('Invalid verification code provided, please try again.').waitFor();
  await field('confirmation_code').fill(emulator.code(email) ?? '');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await welcome.waitFor();

  await page.reload();
  await welcome.waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();

  await field('username').fill(email);
  await field('password').fill(`${password}-wrong`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Incorrect username or password.').waitFor();
  await field('password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await welcome.waitFor();
  expect(errors).toEqual([]);
});

test('and lets a forgotten password be set anew', async () => {
  const field = (name: string) => page.locator(`input[name="${name}"]:visible`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Forgot your password?' }).click();
  await field('username').fill(email);
  await page.getByRole('button', { name: 'Send code' }).click();
  await field('confirmation_code').waitFor();
  await field('confirmation_code').fill(emulator.code(email) ?? '');
  await field('password').fill('Another-horse-battery-1');
  await field('confirm_password').fill('Another-horse-battery-1');
  await page.getByRole('button', { name: 'Submit' }).click();
  await field('username').fill(email);
  await field('password').fill('Another-horse-battery-1');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: `Welcome ${email}` }).waitFor();
  expect(errors).toEqual([]);
});
