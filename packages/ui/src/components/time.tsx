const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const two = (value: number) => String(value).padStart(2, '0');

const formats = {
  /** 14 March 2025 */
  long: (at: Date) => `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`,
  /** 14 Mar 2025 */
  date: (at: Date) =>
    `${at.getUTCDate()} ${months[at.getUTCMonth()]?.slice(0, 3)} ${at.getUTCFullYear()}`,
  /** 09:38:05 */
  clock: (at: Date) =>
    `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`,
  /** 14 Mar 2025, 09:38 UTC */
  full: (at: Date) =>
    `${formats.date(at)}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} UTC`,
};

export type TimeFormat = keyof typeof formats;

/**
 * A moment, in UTC and in our own words: `Intl` differs between Node and browsers ("Sep", "Sept"), and a text that
 * differs between server and client breaks hydration.
 */
export function formatTime(at: Date, format: TimeFormat): string {
  return formats[format](at);
}

export function Time({ at, format = 'full' }: { at: Date; format?: TimeFormat }) {
  return (
    <time dateTime={at.toISOString()} title={format === 'full' ? undefined : formats.full(at)}>
      {formats[format](at)}
    </time>
  );
}
