import type { Spread } from './measure.ts';

export interface Goal {
  /** `E1`, as the goals are numbered. */
  readonly id: string;
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
}

const figure = (value: number): string => {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
};

/** `123 [110–140]`: the median and what it lay between. */
export const shown = ({ median, min, max }: Spread, unit = ''): string =>
  `${figure(median)}${unit} [${figure(min)}–${figure(max)}]`;

export const printGoals = (goals: readonly Goal[]): void => {
  const rows = goals.map(({ id, what, goal, measured, met }) => [
    id,
    what,
    goal,
    measured,
    met ? 'met' : 'MISSED',
  ]);
  const heads = ['', 'what', 'goal', 'measured: median [min–max]', ''];
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  console.log([heads, ...rows].map(line).join('\n'));
  const missed = goals.filter(({ met }) => !met).map(({ id }) => id);
  console.log(
    missed.length === 0 ? '\nEvery goal is met.' : `\nMissed: ${[...new Set(missed)].join(', ')}.`,
  );
};
