import { expect, it } from 'vitest';
import { createManualClock, seconds } from '../../src/clock.ts';
import { createBuckets } from '../../src/quotas/buckets.ts';
import { createQuotas } from '../../src/quotas/quotas.ts';
import { openStore } from '../../src/store/open-store.ts';

/** Rates that take too many requests to be reached over the wire in a moment. */
const start = async () => {
  const clock = createManualClock();
  const store = await openStore({ dataDir: undefined, clock, warn: () => undefined });
  return { clock, quotas: createQuotas(clock, store) };
};

const capacity = (admit: () => boolean, atMost = 1000) => {
  for (let count = 0; count < atMost; count++) if (!admit()) return count;
  return atMost;
};

it('answers to challenges have three times the rate of sign-ins, and then theirs', async () => {
  const { quotas } = await start();
  const call = (operation: string) => () =>
    quotas.admitCall('cognito-idp', operation, { ChallengeName: 'SMS_MFA' });
  expect(capacity(call('RespondToAuthChallenge'))).toBe(360 + 120);
  expect(capacity(call('InitiateAuth'))).toBe(0);
});

it('refreshes are sign-ins wherever they come, codes and clients are not', async () => {
  const { quotas } = await start();
  const halves = [
    () => quotas.admitCall('cognito-idp', 'GetTokensFromRefreshToken', {}),
    () => quotas.admitGrant('refresh_token'),
  ];
  for (let at = 0; at < 60; at++) for (const half of halves) expect(half()).toBe(true);
  for (const half of halves) expect(half()).toBe(false);
  expect(capacity(() => quotas.admitGrant('authorization_code'))).toBe(120);
  expect(capacity(() => quotas.admitGrant('client_credentials'))).toBe(150);
  expect(capacity(() => quotas.admitGrant('password'))).toBe(1000);
});

it('a domain takes so many requests, of each client so many, and of other providers so many', async () => {
  const { quotas } = await start();
  const visit = (domain: string, client: string | null) => () =>
    quotas.admitPage(domain, 'GET', '/login', client);
  expect(capacity(visit('one', 'a'))).toBe(300);
  expect(capacity(visit('one', null))).toBe(200);
  expect(capacity(visit('two', 'b'))).toBe(300);
  expect(capacity(() => quotas.admitPage('three', 'GET', '/oauth2/idpresponse', null))).toBe(25);
  expect(capacity(() => quotas.admitPage('three', 'POST', '/login', null))).toBe(120);
});

it.each([
  ['GetId', 25],
  ['GetCredentialsForIdentity', 200],
  ['GetOpenIdTokenForDeveloperIdentity', 50],
  ['ListIdentities', 5],
  ['DeleteIdentities', 10],
  ['DescribeIdentityPool', 1000],
])('identity pools take %s %i times a second', async (operation, rate) => {
  const { quotas } = await start();
  expect(capacity(() => quotas.admitCall('cognito-identity', operation, {}))).toBe(rate);
});

it('reads whatever a body holds', async () => {
  const { quotas } = await start();
  for (const body of [null, 7, [], { Username: 7 }, { AccessToken: 'a.b' }, { UserPoolId: {} }])
    expect(quotas.admitCall('cognito-idp', 'GetUser', body)).toBe(true);
});

it('what one bucket refuses is not taken from another', () => {
  const clock = createManualClock();
  const buckets = createBuckets(clock);
  const [small, large] = [
    { bucket: 'small', perSecond: 1 },
    { bucket: 'large', perSecond: 2 },
  ];
  expect(buckets.take([large, small])).toBe(true);
  expect(buckets.take([large, small])).toBe(false);
  expect(buckets.take([large])).toBe(true);
  expect(buckets.take([large])).toBe(false);
  clock.advance(seconds(0.5));
  expect(buckets.take([large])).toBe(true);
  expect(buckets.take([small])).toBe(false);
  clock.advance(seconds(1));
  expect([buckets.take([small]), buckets.take([small])]).toEqual([true, false]);
});

it('starts anew where the clock is put back', async () => {
  let now = seconds(100);
  const buckets = createBuckets({ now: () => now });
  const one = [{ bucket: 'one', perSecond: 1 }];
  expect(buckets.take(one)).toBe(true);
  expect(buckets.take(one)).toBe(false);
  now = 0;
  expect(buckets.take(one)).toBe(true);
  expect(buckets.take(one)).toBe(false);
  now = seconds(1);
  expect(buckets.take(one)).toBe(true);
});
