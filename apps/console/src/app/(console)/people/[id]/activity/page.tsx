import type { Metadata } from 'next';
import { Suspense } from 'react';
import { LoadedPerson } from '../../../../../person/loaded-person.tsx';
import { PersonActivity } from '../../../../../person/person-activity.tsx';
import { PersonHead } from '../../../../../person/person-head.tsx';
import { PersonSkeleton } from '../../../../../person/person-skeleton.tsx';
import { personTitle } from '../../../../../person/person-title.ts';
import { readPerson } from '../../../../../person/read-person.ts';
import { adminGate } from '../../../../../session/admin-gate.tsx';

type Props = PageProps<'/people/[id]/activity'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Activity of ${await personTitle((await params).id)}` };
}

export default async function PersonActivityPage({ params }: Props) {
  const { id } = await params;
  const reading = readPerson(id);
  const refused = await adminGate(`/people/${encodeURIComponent(id)}/activity`);
  if (refused) return refused;

  return (
    <Suspense fallback={<PersonSkeleton />}>
      <LoadedPerson reading={reading}>
        <PersonHead id={id} view="activity" />
        <PersonActivity id={id} />
      </LoadedPerson>
    </Suspense>
  );
}
