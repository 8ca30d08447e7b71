import { expect, test } from 'vitest';
import { parseSignInNote, safeReturnTo, signInPath } from '../src/session/return-to.ts';

test.each(['/', '/account?tab=2', '/a/b#c', '/?returnTo=https://evil.example'])(
  'returns to %s',
  (path) => {
    expect(safeReturnTo(path)).toBe(path);
  },
);

test.each([
  undefined,
  ['/a', '/b'],
  '',
  'account',
  'https://evil.example',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/%5Cevil\\',
  '/..//evil.example',
  '/./\n/evil.example',
])('goes home instead of %j', (value) => {
  expect(safeReturnTo(value)).toBe('/');
});

test('asks to sign in again and come back, without naming the home page', () => {
  expect(signInPath({ returnTo: '/' })).toBe('/sign-in');
  expect(signInPath({ returnTo: '/a?b=c', note: 'signed-out' })).toBe(
    '/sign-in?returnTo=%2Fa%3Fb%3Dc&note=signed-out',
  );
});

test.each(['toString', '__proto__', 'anything', 7, undefined])('shows no note for %j', (value) => {
  expect(parseSignInNote(value)).toBeUndefined();
});
