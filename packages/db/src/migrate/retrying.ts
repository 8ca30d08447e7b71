import { setTimeout } from 'node:timers/promises';
import { isCatalogRace, isConflict } from '../errors.ts';
import { waitBefore } from '../transaction.ts';

const MAX_ATTEMPTS = 12;

/** Runs one statement again while somebody else is changing the same tables or the same catalog. */
export async function retrying<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(isConflict(error) || isCatalogRace(error)) || attempt === MAX_ATTEMPTS) throw error;
      await setTimeout(waitBefore(attempt));
    }
  }
}
