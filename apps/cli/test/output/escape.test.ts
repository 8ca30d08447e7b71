import { expect, test } from 'vitest';
import { escapeText, toJson } from '../../src/output/escape.ts';

test.each([
  ['an escape sequence', 'A\u001b[2Jda', 'A\\u001b[2Jda'],
  ['a one-byte escape (C1)', 'A\u009b2Jda', 'A\\u009b2Jda'],
  ['a carriage return', 'Ada\rroot', 'Ada\\u000droot'],
  ['a line feed', 'Ada\nroot', 'Ada\\u000aroot'],
  ['a right-to-left override', 'Ada \u202Enimda', 'Ada \\u202enimda'],
  ['a line separator', 'Ada\u2028root', 'Ada\\u2028root'],
  ['an invisible tag', `Ada${String.fromCodePoint(0xe0041)}`, 'Ada\\u{e0041}'],
  ['half a surrogate pair', 'Ada\ud800', 'Ada\\ud800'],
])('%s is shown instead of obeyed', (_, text, shown) => {
  expect(escapeText(text)).toBe(shown);
});

test.each(['Zoë Ångström', '山田 太郎', 'نگارهٔ می‌خواهم', '👩‍🚀'])('%s is left as it is', (name) => {
  expect(escapeText(name)).toBe(name);
});

test('JSON stays JSON, and carries the same text', () => {
  const value = {
    name: `A\u001b[31m\u009b\u202e${String.fromCodePoint(0xe0041)}\u2028`,
    list: [1],
  };
  const json = toJson(value);
  expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  expect(JSON.parse(json)).toEqual(value);
});

test('an answer without a value is null', () => {
  expect(toJson(undefined)).toBe('null');
});
