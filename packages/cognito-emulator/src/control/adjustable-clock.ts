import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';

/** A clock that people and tests may move forward, so that a code or a token expires without waiting. */
export interface AdjustableClock extends Clock {
  /** @param milliseconds not negative */
  advance(milliseconds: number): void;
  /** Back to the clock that it is based on. */
  restore(): void;
  /** How far ahead it is, in milliseconds. */
  readonly ahead: number;
}

const id = 'clock';

/**
 * The shift is kept in the store: after a restart what had expired is still expired.
 *
 * @param store asked at each reading, because it can only be opened with a clock
 */
export const createAdjustableClock = (base: Clock, store: () => Store | null): AdjustableClock => {
  const ahead = () => store()?.tables.clockShifts.get(id)?.by ?? 0;
  return {
    now: () => base.now() + ahead(),
    advance: (milliseconds) => {
      if (!(milliseconds >= 0)) throw new RangeError('The clock moves forward only.');
      store()?.tables.clockShifts.put({ id, by: ahead() + milliseconds });
    },
    restore: () => store()?.tables.clockShifts.delete(id),
    get ahead() {
      return ahead();
    },
  };
};
