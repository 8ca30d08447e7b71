import { Card } from '@gatehouse/ui/card';
import { LoadFailed } from '../components/load-failed.tsx';
import type { Problem } from '../session/problem.ts';
import { HydrateClient } from '../trpc/server.tsx';
import { People } from './people.tsx';

/** The list once it has been read, or why it could not be. */
export async function LoadedPeople({ reading }: { reading: Promise<Problem | null> }) {
  const problem = await reading;
  if (problem) {
    return (
      <Card>
        <LoadFailed title="People could not be loaded" problem={problem} />
      </Card>
    );
  }
  return (
    <HydrateClient>
      <People />
    </HydrateClient>
  );
}
