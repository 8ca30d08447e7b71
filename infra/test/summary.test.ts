import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lineDifferences } from '../commands/line-differences.ts';
import { summaryOf } from '../commands/summary.ts';
import { root } from '../plan/platform.ts';
import { readPlan } from './read-plan.ts';

test('the committed summary is what would be deployed; after a change, `pnpm plan --accept`', async () => {
  const committed = await readFile(join(root, 'infra/plan.summary.txt'), 'utf8');
  expect(lineDifferences(committed, summaryOf(readPlan('production')))).toEqual([]);
});

test('it holds no secret and nothing of the machine it was made on', () => {
  const summary = summaryOf(readPlan('production'));
  expect(summary).not.toMatch(/secret-of-|U2Vzc2lvbktleW|\/(?:home|tmp|root|Users)\//);
});

test('a change is shown under what it belongs to', () => {
  const before = 'Bucket A\n  forceDestroy = false\n\nRole B\n  name = "b"\n';
  const after = 'Bucket A\n  forceDestroy = true\n\nTopic C\n  name = "c"\n';
  expect(lineDifferences(before, after)).toEqual([
    '  Bucket A',
    '-   forceDestroy = false',
    '+   forceDestroy = true',
    '- Role B',
    '-   name = "b"',
    '+ Topic C',
    '+   name = "c"',
  ]);
  expect(lineDifferences(before, before)).toEqual([]);
});
