import { LinkButton } from '@gatehouse/ui/link-button';
import { PageHead } from '@gatehouse/ui/page-head';
import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { LoadedPeople } from '../../../people/loaded-people.tsx';
import { LoadedTotals } from '../../../people/loaded-totals.tsx';
import { parsePeopleSearch, peopleHref } from '../../../people/people-search.ts';
import { PeopleSkeleton } from '../../../people/people-skeleton.tsx';
import { PeopleToolbar } from '../../../people/people-toolbar.tsx';
import { readPeople } from '../../../people/read-people.ts';
import { toSearchParams } from '../../../people/to-search-params.ts';
import { adminGate } from '../../../session/admin-gate.tsx';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  const search = parsePeopleSearch(toSearchParams(await searchParams));
  const reading = readPeople(search);
  const refused = await adminGate(peopleHref(search));
  if (refused) return refused;

  return (
    <>
      <PageHead
        title="People"
        line={
          <Suspense fallback={<span className="sk sk-line" />}>
            <LoadedTotals reading={reading} />
          </Suspense>
        }
        actions={
          <LinkButton variant="primary" icon={<Plus className="i" />} href="/people/new">
            <span>
              Create<span className="not-phone"> person</span>
            </span>
          </LinkButton>
        }
      />
      <PeopleToolbar />
      <Suspense fallback={<PeopleSkeleton rows={search.rows} />}>
        <LoadedPeople reading={reading} />
      </Suspense>
    </>
  );
}
