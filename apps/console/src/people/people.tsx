'use client';

import { LiveRegion } from '@gatehouse/ui/live-region';
import { useDeferredValue } from 'react';
import { QueryBoundary } from '../components/query-boundary.tsx';
import { PeoplePage } from './people-page.tsx';
import { peopleHref } from './people-search.ts';
import { usePeopleSearch } from './use-people-search.ts';

/** The list for the address, and while the next one loads the last one, dimmed. */
export function People() {
  const asked = usePeopleSearch();
  const shown = useDeferredValue(asked);
  const stale = peopleHref(asked) !== peopleHref(shown);
  return (
    <div className="people-list" data-stale={stale || undefined} aria-busy={stale}>
      <LiveRegion className="vh">{stale && 'Loading people'}</LiveRegion>
      <QueryBoundary title="People could not be loaded" resetKey={peopleHref(shown)}>
        <PeoplePage search={shown} />
      </QueryBoundary>
    </div>
  );
}
