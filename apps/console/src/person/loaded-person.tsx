import { Card } from '@gatehouse/ui/card';
import type { ReactNode } from 'react';
import { LoadFailed } from '../components/load-failed.tsx';
import type { Problem } from '../session/problem.ts';
import { HydrateClient } from '../trpc/server.tsx';
import { MissingPerson } from './missing-person.tsx';

// An id that is no id at all names nobody either.
const nobody = new Set<string | null>(['NOT_FOUND', 'INVALID_INPUT']);

interface LoadedPersonProps {
  reading: Promise<Problem | null>;
  children: ReactNode;
}

/** A person's page once they have been read, or why they could not be. */
export async function LoadedPerson({ reading, children }: LoadedPersonProps) {
  const problem = await reading;
  if (problem === null) return <HydrateClient>{children}</HydrateClient>;
  if (nobody.has(problem.code)) return <MissingPerson />;
  return (
    <Card>
      <LoadFailed title="This person could not be loaded" problem={problem} />
    </Card>
  );
}
