import { expect, it } from 'vitest';
import { parseTimestamp } from '../../src/srp/timestamp.ts';

it('reads the English form with the day unpadded', () => {
  expect(parseTimestamp('Tue Nov 3 08:05:01 UTC 2026')).toBe(Date.UTC(2026, 10, 3, 8, 5, 1));
  expect(parseTimestamp('Mon Nov 23 18:05:01 UTC 2026')).toBe(Date.UTC(2026, 10, 23, 18, 5, 1));
});

it.each([
  '',
  'Tue Nov 03 08:05:01 UTC 2026',
  'Di Nov 3 08:05:01 UTC 2026',
  '2026-11-03T08:05:01Z',
  'Tue Nov 3 08:05:01 CET 2026',
])('refuses %j', (text) => {
  expect(parseTimestamp(text)).toBeNull();
});
