import stringWidth from 'string-width';
import { escapeText } from './escape.ts';

const gap = '  ';

/** Left-aligned columns, measured in terminal cells so that wide characters and emoji line up too. */
export function table(
  headings: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
  heading: (text: string) => string = (text) => text,
): string {
  const cells = rows.map((row) => row.map(escapeText));
  const widths = headings.map((text, column) =>
    Math.max(stringWidth(text), ...cells.map((row) => stringWidth(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join(gap)
      .trimEnd();
  return [heading(line(headings)), ...cells.map(line)].join('\n');
}
