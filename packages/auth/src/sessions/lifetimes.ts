import type { SessionApp } from '@gatehouse/db';
import { userPool } from '@gatehouse/user-pool';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Lifetime {
  /** From sign-in, whatever happens. */
  readonly absolute: number;
  /** Without a request. */
  readonly idle: number;
}

const refreshDays = userPool.tokenLifetimes.refreshDays * DAY;

/** An admin's session is short: whoever finds the laptop open finds the console closed. */
export const lifetimes: Readonly<Record<SessionApp, Lifetime>> = {
  web: { absolute: refreshDays, idle: 14 * DAY },
  console: { absolute: 12 * HOUR, idle: 2 * HOUR },
  cli: { absolute: refreshDays, idle: refreshDays },
};

/** As long as Cognito keeps its own half of the challenge. */
export const CHALLENGE_LIFETIME = 3 * MINUTE;

/** `last_seen_at` is written at most this often, so that reading stays reading. */
export const SEEN_EVERY = MINUTE;

/** Renew while the old token still works, so that no request finds itself without one. */
export const RENEW_BEFORE = 30_000;
