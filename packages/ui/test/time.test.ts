import { expect, test } from 'vitest';
import { formatTime } from '../src/components/time.tsx';

const at = new Date('2026-09-04T09:08:07.000Z');

test.each([
  ['long', '4 September 2026'],
  ['date', '4 Sep 2026'],
  ['clock', '09:08:07'],
  ['full', '4 Sep 2026, 09:08 UTC'],
] as const)('writes %s as %s whatever the zone of the machine', (format, text) => {
  expect(formatTime(at, format)).toBe(text);
});
