'use client';

import { formatTime, Time } from '@gatehouse/ui/time';
import { useHydrated } from '@gatehouse/ui/use-hydrated';

const day = 24 * 60 * 60 * 1000;

/**
 * A date in a list; today and yesterday also have their time of day, where admins look first. In UTC, like the audit
 * trail beside it. What day it is depends on when one looks, so it is said only once the page is live.
 */
export function Moment({ at }: { at: Date }) {
  const hydrated = useHydrated();
  const word = hydrated ? relativeDay(at, new Date()) : null;
  if (word === null) return <Time at={at} format="date" />;
  return (
    <time dateTime={at.toISOString()} title={formatTime(at, 'full')}>
      {word}, {formatTime(at, 'clock').slice(0, 5)}
    </time>
  );
}

function relativeDay(at: Date, now: Date): 'Today' | 'Yesterday' | null {
  const days = Math.floor(now.getTime() / day) - Math.floor(at.getTime() / day);
  if (days === 0) return 'Today';
  return days === 1 ? 'Yesterday' : null;
}
