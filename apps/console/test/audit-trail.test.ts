import { expect, test } from 'vitest';
import { describeEntry } from '../src/person/describe-entry.ts';
import { groupByDay } from '../src/person/group-by-day.ts';
import { recordLines } from '../src/person/record-lines.ts';

const ada = { id: 'ada', givenName: 'Ada', familyName: 'Lovelace', email: 'ada@example.com' };

test('days are cut at midnight UTC and stay newest first', () => {
  const at = ['2026-11-20T00:00:00Z', '2026-11-19T23:59:59Z', '2026-11-19T01:00:00Z'];
  const days = groupByDay(at.map((moment) => ({ at: new Date(moment) })));
  expect(days.map(({ label, entries }) => [label, entries.length])).toEqual([
    ['Friday 20 November 2026', 1],
    ['Thursday 19 November 2026', 2],
  ]);
});

test('an action is told as a sentence, an unknown one by its name', () => {
  expect(describeEntry({ action: 'user.disable', subjectId: 'ada' }, ada)).toBe(
    'Disabled Ada Lovelace',
  );
  expect(describeEntry({ action: 'user.disable', subjectId: 'bob' }, ada)).toBe(
    'Disabled somebody else',
  );
  expect(describeEntry({ action: 'user.merge', subjectId: 'ada' }, ada)).toBe('user.merge');
});

test('a recorded state is shown line by line', () => {
  expect(recordLines({ status: 'active', attributes: { desk: 4 }, invitedAt: null })).toEqual([
    'status: active',
    'attributes.desk: 4',
    'invitedAt: null',
  ]);
});
