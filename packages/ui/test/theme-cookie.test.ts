import { expect, test } from 'vitest';
import { parseTheme } from '../src/lib/theme-cookie.ts';

test.each(['light', 'dark'])('takes %s', (value) => {
  expect(parseTheme(value)).toBe(value);
});

test.each([undefined, '', 'system', 'dark" onload="alert(1)'])(
  'leaves %s to the system',
  (value) => {
    expect(parseTheme(value)).toBeUndefined();
  },
);
