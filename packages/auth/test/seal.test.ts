import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bearerKey, cookieKey, isCookieId, newCookieId } from '../src/sessions/keys.ts';
import { seal, unseal } from '../src/sessions/seal.ts';

const key = () => randomBytes(32).toString('base64');
const keys = { current: 'a', keys: { a: key() } };

test('what is sealed for a row opens for that row', () => {
  fc.assert(
    fc.property(fc.string(), fc.uuid(), (text, row) => {
      const plain = `${text} ü 😀`;
      expect(unseal(keys, row, seal(keys, row, plain))).toBe(plain);
    }),
  );
});

test('it opens for no other row, with no other key and with no other byte', () => {
  const sealed = seal(keys, 'row', 'token');
  expect(unseal(keys, 'other', sealed)).toBeNull();
  expect(unseal({ current: 'a', keys: { a: key() } }, 'row', sealed)).toBeNull();
  expect(unseal({ current: 'b', keys: { b: key() } }, 'row', sealed)).toBeNull();
  expect(unseal(keys, 'row', { ...sealed, keyId: 'toString' })).toBeNull();
  const bytes = Buffer.from(sealed.sealed, 'base64url');
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8((changed[index] ?? 0) ^ 1, index);
    expect(unseal(keys, 'row', { ...sealed, sealed: changed.toString('base64url') })).toBeNull();
  }
  expect(unseal(keys, 'row', { ...sealed, sealed: '' })).toBeNull();
});

test('an old key opens what it sealed while a new one seals', () => {
  const sealed = seal(keys, 'row', 'token');
  const next = { current: 'b', keys: { ...keys.keys, b: key() } };
  expect(unseal(next, 'row', sealed)).toBe('token');
  expect(seal(next, 'row', 'token').keyId).toBe('b');
});

test('the same text is never sealed the same way twice', () => {
  const texts = Array.from({ length: 100 }, () => seal(keys, 'row', 'token').sealed);
  expect(new Set(texts).size).toBe(100);
  expect(texts.join()).not.toContain('token');
});

test('a key of another length is refused', () => {
  const short = { current: 'a', keys: { a: 'c2hvcnQ=' } };
  expect(() => seal(short, 'row', 'x')).toThrow('32 bytes');
  expect(() => seal({ current: 'b', keys: {} }, 'row', 'x')).toThrow('"b"');
});

test('cookie ids are 256 random bits, and only their hash is kept', () => {
  const ids = Array.from({ length: 1_000 }, newCookieId);
  expect(new Set(ids).size).toBe(1_000);
  expect(ids.every(isCookieId)).toBe(true);
  expect(ids.some((id) => cookieKey(id).includes(id))).toBe(false);
  expect(cookieKey('x')).not.toBe(bearerKey('x'));
});
