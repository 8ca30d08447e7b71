'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { type PeopleSearch, peopleHref } from './people-search.ts';

const key = 'gatehouse.people.last';
const never = () => () => {};

/** Leaves the address of the list for the way back to it. */
export function useRememberedList(search: PeopleSearch): void {
  const href = peopleHref(search);
  useEffect(() => sessionStorage.setItem(key, href), [href]);
}

/** Back to the list as it was left: same search, same filters, same page. */
export function useListHref(): string {
  return useSyncExternalStore(
    never,
    () => sessionStorage.getItem(key) ?? '/people',
    () => '/people',
  );
}
