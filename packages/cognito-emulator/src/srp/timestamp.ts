const form =
  /^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ([1-9]|[12]\d|3[01]) (\d\d):(\d\d):(\d\d) UTC (\d{4})$/;
const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/**
 * Milliseconds of a TIMESTAMP such as `Tue Nov 3 08:05:01 UTC 2026` (English, the day without a leading zero), or
 * null where it has another form.
 */
export function parseTimestamp(text: string): number | null {
  const [, month, day, hours, minutes, seconds, year] = form.exec(text) ?? [];
  if (month === undefined) return null;
  const monthIndex = months.indexOf(month) / 3;
  return Date.UTC(
    Number(year),
    monthIndex,
    Number(day),
    Number(hours),
    Number(minutes),
    Number(seconds),
  );
}
