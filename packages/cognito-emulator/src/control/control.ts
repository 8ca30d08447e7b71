import type { EmulatorContext } from '../operation.ts';
import type { EntityName } from '../store/types.ts';
import type { AdjustableClock } from './adjustable-clock.ts';
import type { Faults } from './faults.ts';
import { rememberKeys } from './key-memory.ts';
import { applySeed } from './seed.ts';
import type { Seed, Seeded } from './seed-format.ts';

/** What the inspector and tests may do to an emulator that no client of Cognito could. */
export interface Control {
  readonly clock: AdjustableClock;
  readonly faults: Faults;
  /** Adds what is not there yet. */
  seed(seed: Seed): Promise<Seeded>;
  /** Forgets everything, puts the clock back, and starts over with the seed that the emulator was started with. */
  reset(): Promise<void>;
}

export const createControl = (
  context: EmulatorContext,
  clock: AdjustableClock,
  faults: Faults,
  first: Seed | undefined,
): Control => {
  const seed = async (given: Seed) => {
    const seeded = await applySeed(context, given);
    await context.store.durable();
    return seeded;
  };
  return {
    clock,
    faults,
    seed,
    reset: async () => {
      const { tables } = context.store;
      faults.clear();
      if (!context.store.isDurable) rememberKeys(context.store);
      for (const name of Object.keys(tables) as EntityName[])
        for (const { id } of [...tables[name].values()]) tables[name].delete(id);
      await context.store.durable();
      if (first) await seed(first);
    },
  };
};
