import { formatTime } from '@gatehouse/ui/time';

const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

export interface Day<Entry> {
  /** `2026-11-20`, in UTC like every time in the audit trail. */
  readonly date: string;
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** Cuts entries, already newest first, at UTC midnights. */
export function groupByDay<Entry extends { at: Date }>(entries: readonly Entry[]): Day<Entry>[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const date = entry.at.toISOString().slice(0, 10);
    const day = days.get(date);
    if (day) day.push(entry);
    else days.set(date, [entry]);
  }
  return [...days].map(([date, ofDay]) => ({
    date,
    label: dayLabel(new Date(`${date}T00:00:00Z`)),
    entries: ofDay,
  }));
}

/** `Friday 20 November 2026` */
function dayLabel(midnight: Date): string {
  return `${weekdays[midnight.getUTCDay()]} ${formatTime(midnight, 'long')}`;
}
