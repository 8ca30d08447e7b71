import type { ErrorCode } from '../../errors/codes.ts';
import type { Entrance } from '../../services.ts';
import type { Incoming } from '../incoming.ts';

export interface Guarded {
  readonly incoming: Incoming;
  readonly entrance: Entrance;
  /** `/api/trpc` or `/trpc`. */
  readonly prefix: string;
}

/** Looks at a request before the router does. Says why it may not go on, or null. */
export type Guard = (guarded: Guarded) => ErrorCode | null;
