import type { Problem } from '../session/problem.ts';
import { HydrateClient } from '../trpc/server.tsx';
import { PeopleTotals } from './people-totals.tsx';

/** The page's line of fact. When nothing could be read, the list below says so and this says nothing. */
export async function LoadedTotals({ reading }: { reading: Promise<Problem | null> }) {
  if (await reading) return null;
  return (
    <HydrateClient>
      <PeopleTotals />
    </HydrateClient>
  );
}
