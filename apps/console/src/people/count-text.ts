const digits = new Intl.NumberFormat('en-GB');

interface Count {
  readonly total: number | null;
  readonly totalIsEstimate: boolean;
}

/** `1,248`, or `at least 10,000` where the API stopped counting; null where nobody has counted. */
export function countText({ total, totalIsEstimate }: Count): string | null {
  if (total === null) return null;
  return totalIsEstimate ? `at least ${digits.format(total)}` : digits.format(total);
}

/** `26 to 50 of 1,248`: where a page stands in its set. */
export function rangeText(before: number, shown: number, count: Count): string {
  const range = `${digits.format(before + 1)} to ${digits.format(before + shown)}`;
  const total = countText(count);
  return total === null ? range : `${range} of ${total}`;
}

/** `1,248 people, 14 of them invited.` */
export function totalsText(everybody: Count, invited: Count): string {
  const all = countText(everybody);
  if (all === null) return 'Newest first.';
  const people = `${all[0]?.toUpperCase()}${all.slice(1)} ${everybody.total === 1 ? 'person' : 'people'}`;
  const waiting = countText(invited);
  if (!invited.total || waiting === null) return `${people}.`;
  return `${people}, ${waiting} of them invited.`;
}
