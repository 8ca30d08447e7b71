import { createHash } from 'node:crypto';
import { createTRPCClient } from '@trpc/client';
import { beforeAll, expect, test } from 'vitest';
import {
  createSiteLinks,
  errorCode,
  fieldErrors,
  requestId,
  type WebRouter,
} from '../src/client/index.ts';
import { startCloud, WEB_ORIGIN } from './support/cloud.ts';
import { PASSWORD, person } from './support/people.ts';

const cloud = startCloud();

beforeAll(async () => {
  await person(cloud, 'member@example.com');
});

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A browser's fetch: it adds the page's origin and keeps the cookie. */
function page() {
  const sent: Sent[] = [];
  let cookie: string | null = null;
  const client = createTRPCClient<WebRouter>({
    links: createSiteLinks({
      origin: cloud.urls.web,
      fetch: async (url, init = {}) => {
        sent.push({ url: String(url), init });
        const headers = new Headers(init?.headers);
        headers.set('origin', WEB_ORIGIN);
        headers.set('sec-fetch-site', 'same-origin');
        if (cookie !== null) headers.set('cookie', cookie);
        const response = await fetch(url, { ...init, headers });
        const [set] = response.headers.getSetCookie();
        if (set !== undefined) cookie = set.split(';')[0] ?? null;
        return response;
      },
    }),
  });
  return { client, sent };
}

test('signing in sets the cookie, and queries asked together travel together', async () => {
  const { client, sent } = page();
  const outcome = await client.auth.signIn.mutate({
    email: 'member@example.com',
    password: PASSWORD,
  });
  expect(outcome.status).toBe('signed-in');

  sent.length = 0;
  const [me, session] = await Promise.all([client.me.get.query(), client.auth.session.query()]);
  expect(sent).toHaveLength(1);
  expect(me.createdAt).toBeInstanceOf(Date);
  expect(session.status === 'signed-in' && session.expiresAt).toBeInstanceOf(Date);

  await client.auth.signOut.mutate();
  expect((await client.auth.session.query()).status).toBe('signed-out');
});

test('a body is named by its hash', async () => {
  const { client, sent } = page();
  await client.auth.signOut.mutate();
  const init = sent[0]?.init;
  const hash = createHash('sha256').update(String(init?.body)).digest('hex');
  expect(new Headers(init?.headers).get('x-amz-content-sha256')).toBe(hash);
});

test('errors are read by code, field and request', async () => {
  const { client } = page();
  const failed = async (call: Promise<unknown>) =>
    call.then(
      () => null,
      (error: unknown) => error,
    );
  const unauthenticated = await failed(client.me.get.query());
  expect(errorCode(unauthenticated)).toBe('UNAUTHENTICATED');
  expect(requestId(unauthenticated)).toMatch(/^[\da-f-]{36}$/);

  const invalid = await failed(client.auth.signIn.mutate({ email: 'x', password: '' }));
  expect(errorCode(invalid)).toBe('INVALID_INPUT');
  expect(fieldErrors(invalid)).toEqual({
    email: 'Enter an email address, like name@example.com.',
    password: 'Enter your password.',
  });
});

test('a refusal before the router is read like any other', async () => {
  const client = createTRPCClient<WebRouter>({
    links: createSiteLinks({
      origin: cloud.urls.web,
      headers: () => ({ cookie: 'gatehouse_web=x' }),
    }),
  });
  await expect(client.me.get.query()).rejects.toSatisfy(
    (error) => errorCode(error) === 'CROSS_SITE',
  );
  await expect(client.auth.signOut.mutate()).rejects.toSatisfy(
    (error) => errorCode(error) === 'CROSS_SITE',
  );
});

test('a server that does not answer is no code of ours', async () => {
  const client = createTRPCClient<WebRouter>({
    links: createSiteLinks({
      origin: 'http://127.0.0.1:9',
      fetch: () => Promise.reject(new TypeError()),
    }),
  });
  await expect(client.health.query()).rejects.toSatisfy((error) => errorCode(error) === null);
  expect(errorCode(null)).toBeNull();
  expect(errorCode({ data: { errorCode: 'toString' } })).toBeNull();
  expect(fieldErrors({ data: { fields: 'x' } })).toEqual({});
});
