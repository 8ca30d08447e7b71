import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { call } from './call.ts';
import { cookieOf, localPassword, siteHeaders, tokensOf } from './callers.ts';
import { cookieHeader } from './cookies.ts';
import type { Entrance, World } from './world.ts';

export type Standing = 'anonymous' | 'member' | 'admin';

export interface Caller {
  readonly name: string;
  /** Who the product must take this caller for at that entrance; `refused` is somebody who is known and kept out. */
  readonly standing: Standing | 'refused';
  /** Headers of a fresh, working example of this caller. */
  headers(world: World): Promise<Record<string, string>>;
}

const asBearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** A token that has been seen before: its first sight makes a session row, which would look like a side effect. */
async function seenBearer(world: World, email: string) {
  const headers = asBearer((await tokensOf(world, email)).access);
  await call({ base: world.bases.bearer, procedure: 'auth.session', type: 'query', headers });
  return headers;
}

const setStatus = (world: World, email: string, status: string) =>
  world.database.query('UPDATE users SET status = $2 WHERE email = $1', [email, status]);

/** Makes a Cognito user that no row of ours knows, and returns its address. */
async function recordless(world: World): Promise<string> {
  const email = 'nobody-knows-me@example.com';
  const cognito = new CognitoIdentityProviderClient({
    region: 'us-east-1',
    endpoint: world.outputs.cognitoEndpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const user = { UserPoolId: world.outputs.userPoolId, Username: email };
  await cognito
    .send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }))
    .catch((error: Error) => {
      if (error.name !== 'UsernameExistsException') throw error;
    });
  await cognito.send(
    new AdminSetUserPasswordCommand({ ...user, Password: localPassword, Permanent: true }),
  );
  cognito.destroy();
  return email;
}

const flipLast = (token: string) => {
  const [header, payload, signature = ''] = token.split('.');
  const middle = Math.floor(signature.length / 2);
  const other = signature[middle] === 'A' ? 'B' : 'A';
  return [header, payload, signature.slice(0, middle) + other + signature.slice(middle + 1)].join(
    '.',
  );
};

const bearer: Caller[] = [
  { name: 'nobody', standing: 'anonymous', headers: async () => ({}) },
  {
    name: 'a member',
    standing: 'member',
    headers: (world) => seenBearer(world, 'member@example.com'),
  },
  {
    name: 'an admin',
    standing: 'admin',
    headers: (world) => seenBearer(world, 'admin@example.com'),
  },
  {
    name: "an admin's ID token",
    standing: 'anonymous',
    headers: async (world) => asBearer((await tokensOf(world, 'admin@example.com')).id),
  },
  {
    name: "an admin's refresh token",
    standing: 'anonymous',
    headers: async (world) => asBearer((await tokensOf(world, 'admin@example.com')).refresh),
  },
  {
    name: "an admin's token with one character changed",
    standing: 'anonymous',
    headers: async (world) =>
      asBearer(flipLast((await tokensOf(world, 'admin@example.com')).access)),
  },
  {
    name: "an admin's cookie of the console",
    standing: 'anonymous',
    headers: async (world) =>
      siteHeaders(world, 'console', await cookieOf(world, 'console', 'admin@example.com')),
  },
  {
    name: 'a Cognito user without a record',
    standing: 'refused',
    headers: async (world) => asBearer((await tokensOf(world, await recordless(world))).access),
  },
  {
    name: 'a member disabled after signing in',
    standing: 'refused',
    async headers(world) {
      const { access } = await tokensOf(world, 'member@example.com');
      await setStatus(world, 'member@example.com', 'disabled');
      return asBearer(access);
    },
  },
];

const site = (name: 'web' | 'console'): Caller[] => [
  { name: 'nobody', standing: 'anonymous', headers: async (world) => siteHeaders(world, name) },
  {
    name: 'a made-up cookie',
    standing: 'anonymous',
    headers: async (world) => {
      const real = await cookieOf(world, name, 'admin@example.com');
      return siteHeaders(world, name, `${real.split('=')[0]}=${'A'.repeat(43)}`);
    },
  },
  {
    name: "an admin's bearer token",
    standing: 'anonymous',
    headers: async (world) => ({
      ...siteHeaders(world, name),
      ...asBearer((await tokensOf(world, 'admin@example.com')).access),
    }),
  },
  {
    name: "an admin's cookie of the other site",
    standing: 'anonymous',
    async headers(world) {
      const other = name === 'web' ? 'console' : 'web';
      const [mine] = (await cookieOf(world, name, 'admin@example.com')).split('=');
      const [, foreign] = (await cookieOf(world, other, 'admin@example.com')).split('=');
      return siteHeaders(world, name, `${mine}=${foreign}`);
    },
  },
  {
    name: 'an admin',
    standing: 'admin',
    headers: async (world) =>
      siteHeaders(world, name, await cookieOf(world, name, 'admin@example.com')),
  },
  {
    name: 'somebody who has signed out',
    standing: 'anonymous',
    async headers(world) {
      const headers = siteHeaders(world, name, await cookieOf(world, name, 'admin@example.com'));
      const answer = await call({
        base: world.bases[name],
        procedure: 'auth.signOut',
        type: 'mutation',
        headers,
      });
      if (answer.status !== 200)
        throw new Error(`Nobody could sign out at ${name}: ${answer.text}`);
      return headers;
    },
  },
  {
    name: 'somebody half way through a first sign-in',
    standing: 'anonymous',
    async headers(world) {
      const messages = (await (
        await fetch(`${world.outputs.mailbox}/messages?to=invited@example.com`)
      ).json()) as { temporaryPassword: string }[];
      const answer = await call({
        base: world.bases[name],
        procedure: 'auth.signIn',
        type: 'mutation',
        input: { email: 'invited@example.com', password: messages.at(-1)?.temporaryPassword },
        headers: siteHeaders(world, name),
      });
      return siteHeaders(world, name, cookieHeader(answer.headers));
    },
  },
];

const demoted: Caller = {
  name: 'an admin demoted since signing in',
  standing: 'member',
  async headers(world) {
    await world.database.query(
      "UPDATE users SET role = 'admin' WHERE email = 'member@example.com'",
    );
    const headers = siteHeaders(
      world,
      'console',
      await cookieOf(world, 'console', 'member@example.com'),
    );
    await world.database.query(
      "UPDATE users SET role = 'member' WHERE email = 'member@example.com'",
    );
    return headers;
  },
};

const webMembers: Caller[] = [
  {
    name: 'a member',
    standing: 'member',
    headers: async (world) =>
      siteHeaders(world, 'web', await cookieOf(world, 'web', 'member@example.com')),
  },
  {
    name: 'a member disabled after signing in',
    standing: 'refused',
    async headers(world) {
      const headers = siteHeaders(world, 'web', await cookieOf(world, 'web', 'member@example.com'));
      await setStatus(world, 'member@example.com', 'disabled');
      return headers;
    },
  },
];

/** Every kind of caller there is, by the entrance it knocks at. */
export const callers: Record<Entrance, readonly Caller[]> = {
  web: [...site('web'), ...webMembers],
  console: [...site('console'), demoted],
  bearer,
};

/** Puts the seeded people back as they were; a caller may have changed one to become what it is. */
export async function restorePeople(world: World) {
  await setStatus(world, 'member@example.com', 'active');
  await world.database.query("UPDATE users SET role = 'member' WHERE email = 'member@example.com'");
}
