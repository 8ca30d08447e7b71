import { expect, test } from 'vitest';
import { rangeText, totalsText } from '../src/people/count-text.ts';

const exactly = (total: number) => ({ total, totalIsEstimate: false });

test('a page names its place in its set', () => {
  expect(rangeText(25, 25, exactly(1248))).toBe('26 to 50 of 1,248');
  expect(rangeText(0, 3, { total: 10_000, totalIsEstimate: true })).toBe(
    '1 to 3 of at least 10,000',
  );
  expect(rangeText(0, 3, { total: null, totalIsEstimate: false })).toBe('1 to 3');
});

test('the line of fact counts everybody and those still invited', () => {
  expect(totalsText(exactly(1248), exactly(14))).toBe('1,248 people, 14 of them invited.');
  expect(totalsText(exactly(1), exactly(0))).toBe('1 person.');
  expect(totalsText({ total: 10_000, totalIsEstimate: true }, exactly(2))).toBe(
    'At least 10,000 people, 2 of them invited.',
  );
});
