import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { chromium } from '@playwright/test';
import { createEmulator } from 'cognito-emulator';
import { expect, it } from 'vitest';
import { chromiumPath } from '../src/chromium.ts';
import type { App } from '../src/passkeys/page.ts';
import { servePage } from '../src/passkeys/serve-page.ts';

declare const app: App;

const username = 'ada@example.com';
const password = 'a-long-enough-Passw0rd';

/** A pool whose people sign in with passwords and passkeys of `localhost`. */
async function startPool() {
  const emulator = await createEmulator();
  const sdk = new CognitoIdentityProviderClient({
    endpoint: emulator.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { UserPool } = await sdk.send(
    new CreateUserPoolCommand({
      PoolName: 'people',
      UsernameAttributes: ['email'],
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
    }),
  );
  const UserPoolId = UserPool?.Id ?? '';
  await sdk.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId,
      WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'required' },
    }),
  );
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'app',
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  );
  await sdk.send(
    new AdminCreateUserCommand({ UserPoolId, Username: username, MessageAction: 'SUPPRESS' }),
  );
  await sdk.send(
    new AdminSetUserPasswordCommand({
      UserPoolId,
      Username: username,
      Password: password,
      Permanent: true,
    }),
  );
  return {
    config: {
      userPoolId: UserPoolId,
      userPoolClientId: UserPoolClient?.ClientId ?? '',
      userPoolEndpoint: emulator.url,
    },
    [Symbol.asyncDispose]: async () => {
      sdk.destroy();
      await emulator.close();
    },
  };
}

/** A page of the app in Chromium, on a device with a fingerprint reader of DevTools' making. */
async function openPage(url: string) {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(url);
  await page.waitForFunction(() => typeof app === 'object');
  return {
    page,
    setUserVerified: (isUserVerified: boolean) =>
      devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

it('Amplify registers a passkey in Chromium, signs in with it, and deletes it', async () => {
  await using pool = await startPool();
  await using site = await servePage();
  await using chrome = await openPage(site.url);
  const { page } = chrome;
  await page.evaluate((Cognito) => app.configure({ Auth: { Cognito } }), pool.config);
  const person = { username, password };

  const registered = await page.evaluate(async ({ username, password }) => {
    const options = { authFlowType: 'USER_AUTH' as const, preferredChallenge: 'PASSWORD' as const };
    await app.signIn({ username, password, options });
    await app.associateWebAuthnCredential();
    const { credentials } = await app.listWebAuthnCredentials();
    await app.signOut();
    return credentials;
  }, person);
  expect(registered).toMatchObject([{ relyingPartyId: 'localhost' }]);

  const signIn = () =>
    page.evaluate(async ({ username }) => {
      const options = {
        authFlowType: 'USER_AUTH' as const,
        preferredChallenge: 'WEB_AUTHN' as const,
      };
      const { isSignedIn } = await app.signIn({ username, options });
      return { isSignedIn, user: (await app.getCurrentUser()).username };
    }, person);
  // Nobody's finger on the reader.
  await chrome.setUserVerified(false);
  await expect(signIn()).rejects.toThrow(/not allowed|NotAllowed|cancel/i);
  await chrome.setUserVerified(true);
  expect(await signIn()).toMatchObject({ isSignedIn: true });

  const left = await page.evaluate(async (credentialId) => {
    await app.deleteWebAuthnCredential({ credentialId });
    const { credentials } = await app.listWebAuthnCredentials();
    await app.signOut();
    return credentials;
  }, registered[0]?.credentialId ?? '');
  expect(left).toEqual([]);
  const step = await page.evaluate(async ({ username }) => {
    const options = {
      authFlowType: 'USER_AUTH' as const,
      preferredChallenge: 'WEB_AUTHN' as const,
    };
    return (await app.signIn({ username, options })).nextStep.signInStep;
  }, person);
  expect(step).toBe('CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION');
});
