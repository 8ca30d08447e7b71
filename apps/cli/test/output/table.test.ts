import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { table } from '../../src/output/table.ts';

test('columns line up with wide characters, emoji and accents', () => {
  const lines = table(
    ['NAME', 'ROLE'],
    [
      ['山田 太郎', 'member'],
      ['👩‍🚀 Ada', 'admin'],
      ['Zoe\u0308', 'member'],
    ],
  ).split('\n');
  const columns = lines.map((line) => stringWidth(line.slice(0, line.search(/ROLE|member|admin/))));
  expect(new Set(columns)).toEqual(new Set([11]));
});

test('a name cannot add a line or move the cursor', () => {
  const text = table(['NAME'], [['Ada\nroot\u001b[1A']]);
  expect(text.split('\n')).toEqual(['NAME', 'Ada\\u000aroot\\u001b[1A']);
});
