import { type Clock, seconds } from '../clock.ts';

/** A bucket, and what it holds: a second's worth of requests. */
export interface Rate {
  readonly bucket: string;
  readonly perSecond: number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

export interface Buckets {
  /** Takes one from each bucket, or from none where one of them is empty. */
  take(rates: readonly Rate[]): boolean;
}

/** Whether a bucket has filled since. One that was used at a time to come has: the clock was put back. */
const hasFilled = (since: number, now: number) => now < since || now - since >= seconds(1);

/** Buckets that fill as time passes. A full one is as good as none, and is forgotten. */
export const createBuckets = (clock: Clock): Buckets => {
  const buckets = new Map<string, Bucket>();
  let swept = clock.now();
  const forgetFull = (now: number) => {
    if (!hasFilled(swept, now)) return;
    swept = now;
    for (const [name, { at }] of buckets) if (hasFilled(at, now)) buckets.delete(name);
  };
  const filled = ({ bucket, perSecond }: Rate, now: number) => {
    const used = buckets.get(bucket);
    if (!used || hasFilled(used.at, now)) return perSecond;
    const { left, at } = used;
    return Math.min(perSecond, left + ((now - at) / seconds(1)) * perSecond);
  };
  return {
    take: (rates) => {
      const now = clock.now();
      forgetFull(now);
      if (rates.some((rate) => filled(rate, now) < 1)) return false;
      for (const rate of rates) buckets.set(rate.bucket, { left: filled(rate, now) - 1, at: now });
      return true;
    },
  };
};
