const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * `rate(5 minutes)` in milliseconds.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#rate-based
 */
export function rateMs(schedule: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule) ?? [];
  const milliseconds = Number(count) * (unitMs[unit ?? ''] ?? Number.NaN);
  if (!(milliseconds > 0)) throw new Error(`Not a schedule that runs locally: ${schedule}`);
  return milliseconds;
}
