'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { type PeopleSearch, parsePeopleSearch, peopleHref } from './people-search.ts';

/**
 * The people page's state is its address. It changes without a trip to the site's server: the list itself is one call
 * to the API, and a reload, a link or the Back button finds the same page again.
 * @see https://nextjs.org/docs/app/getting-started/linking-and-navigating#native-history-api
 */
export function usePeopleSearch(): PeopleSearch {
  const params = useSearchParams();
  return useMemo(() => parsePeopleSearch(new URLSearchParams(params)), [params]);
}

/** A step that Back should undo. */
export function showPeople(next: PeopleSearch): void {
  window.history.pushState(null, '', peopleHref(next));
}

/** A step on the way, such as one more letter in the search field. */
export function refinePeople(next: PeopleSearch): void {
  window.history.replaceState(null, '', peopleHref(next));
}
