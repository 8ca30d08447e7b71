import { srpSignIn, type Tokens } from '@gatehouse/local-cloud/srp-sign-in';
import { call } from './call.ts';
import { cookieHeader } from './cookies.ts';
import type { World } from './world.ts';

export const localPassword = 'gatehouse-local-only';

/** What a browser on that site adds to every request of its own pages. */
export function siteHeaders(
  world: World,
  site: 'web' | 'console',
  cookie?: string,
): Record<string, string> {
  return {
    origin: world.outputs.urls[site],
    'sec-fetch-site': 'same-origin',
    ...(cookie === undefined ? {} : { cookie }),
  };
}

/** Signs in at a site over HTTP and returns the cookie. */
export async function cookieOf(
  world: World,
  site: 'web' | 'console',
  email: string,
  password = localPassword,
) {
  const answer = await call({
    base: world.bases[site],
    procedure: 'auth.signIn',
    type: 'mutation',
    input: { email, password },
    headers: siteHeaders(world, site),
  });
  const cookie = cookieHeader(answer.headers);
  if (answer.status !== 200 || cookie === '')
    throw new Error(`${email} could not sign in at ${site}: ${answer.text}`);
  return cookie;
}

/** Signs in as the terminal client does and returns the tokens. */
export function tokensOf(world: World, email: string, password = localPassword): Promise<Tokens> {
  return srpSignIn({
    endpoint: world.outputs.cognitoEndpoint,
    userPoolId: world.outputs.userPoolId,
    clientId: world.outputs.clients.cli,
    email,
    password,
  });
}
