import { expect, it } from 'vitest';
import { grantedAttributes } from '../../src/oauth/scopes.ts';

const all = {
  sub: '1',
  email: 'ada@example.com',
  email_verified: 'true',
  phone_number: '+15550100',
  given_name: 'Ada',
};

it.each([
  [undefined, Object.keys(all)],
  [['openid'], Object.keys(all)],
  [['openid', 'api/read'], Object.keys(all)],
  [['openid', 'profile', 'email'], Object.keys(all)],
  [
    ['openid', 'email'],
    ['sub', 'email', 'email_verified'],
  ],
  [
    ['openid', 'phone'],
    ['sub', 'phone_number'],
  ],
])('%j lets through %j', (scopes, names) => {
  expect(Object.keys(grantedAttributes(all, scopes))).toEqual(names);
});
