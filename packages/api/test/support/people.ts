import { randomUUID } from 'node:crypto';
import { srpSignIn } from '../../../local-cloud/src/testing/srp-sign-in.ts';
import { type Person, signUp, systemAuthor } from '../../src/index.ts';
import { Browser, Terminal } from './caller.ts';
import { type Cloud, CONSOLE_ORIGIN, WEB_ORIGIN } from './cloud.ts';
import { statusShape } from './shapes.ts';

export const PASSWORD = 'gatehouse-local-only';

/** A person with a password, made the way people are made. */
export async function person(
  cloud: Cloud,
  email: string,
  role: 'member' | 'admin' = 'member',
): Promise<Person> {
  const { person: made } = await signUp(cloud.services, systemAuthor('test', 'test'), {
    idempotencyKey: randomUUID(),
    email,
    givenName: 'Given',
    familyName: email.split('@')[0] ?? '',
    role,
    firstSignIn: { kind: 'password', password: PASSWORD },
  });
  return made;
}

export const webBrowser = (cloud: Cloud) => new Browser(cloud.urls.web, WEB_ORIGIN);
export const consoleBrowser = (cloud: Cloud) => new Browser(cloud.urls.console, CONSOLE_ORIGIN);

export async function signedIn(browser: Browser, email: string): Promise<Browser> {
  const answer = await browser.mutate('auth.signIn', { email, password: PASSWORD });
  const read = statusShape.safeParse(answer.data);
  if (read.data?.status !== 'signed-in') throw new Error(`Not signed in: ${answer.text}`);
  return browser;
}

export async function terminal(cloud: Cloud, email: string): Promise<Terminal> {
  const { access } = await tokensOf(cloud, email);
  return new Terminal(cloud.urls.bearer, access);
}

export const tokensOf = (cloud: Cloud, email: string) =>
  srpSignIn({
    endpoint: cloud.emulator.url,
    userPoolId: cloud.pool.userPoolId,
    clientId: cloud.pool.clients.cli.id,
    email,
    password: PASSWORD,
  });
