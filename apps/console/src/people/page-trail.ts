import { type PeopleSearch, peopleHref } from './people-search.ts';

const key = (href: string) => `gatehouse.people.before:${href}`;

/**
 * A keyset page knows what follows it and not what came before. Each step forward leaves the address it came from here,
 * so that Previous also works after a reload or the browser's own Back. A page opened from a link has no trail: Previous
 * then leads to the first page of the same set.
 */
export function rememberPrevious(next: PeopleSearch, current: PeopleSearch): void {
  sessionStorage.setItem(key(peopleHref(next)), peopleHref(current));
}

export function previousHref(current: PeopleSearch): string {
  return (
    sessionStorage.getItem(key(peopleHref(current))) ??
    peopleHref({ ...current, cursor: null, before: 0 })
  );
}
