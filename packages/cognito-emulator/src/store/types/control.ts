import type { Entity } from './entity.ts';

/** How far the clock has been moved from the inspector or a test. There is one, `id` is `clock`. */
export interface ClockShift extends Entity {
  /** Milliseconds. */
  readonly by: number;
}
