/** In the time zone and with the clock of the machine that the emulator runs on, which is the reader's own. */
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium' });

/** As short as a list needs it: the time today, the day before that. */
export const shortTime = (at: number, now: number): string => {
  const days = dayNumber(now) - dayNumber(at);
  if (days <= 0) return clock.format(at);
  return days === 1 ? 'Yesterday' : day.format(at);
};

export const longTime = (at: number): string => full.format(at);

const dayNumber = (at: number) => {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
};
