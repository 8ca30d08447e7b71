'use client';

import { Button } from '@gatehouse/ui/button';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { previousHref, rememberPrevious } from './page-trail.ts';
import { type PeopleSearch, rowsPerPage } from './people-search.ts';
import { showPeople } from './use-people-search.ts';

interface PagingProps {
  search: PeopleSearch;
  /** How many people this page shows. */
  shown: number;
  nextCursor: string | null;
}

/** Previous and Next. At either end the button stays and keeps its focus: the count beside it says why it is off. */
export function Paging({ search, shown, nextCursor }: PagingProps) {
  const next = () => {
    if (nextCursor === null) return;
    const following = { ...search, cursor: nextCursor, before: search.before + shown };
    rememberPrevious(following, search);
    showPeople(following);
    scrollToTop();
  };
  const previous = () => {
    if (search.cursor === null) return;
    window.history.pushState(null, '', previousHref(search));
    scrollToTop();
  };

  return (
    <div className="row">
      <label className="rows-per-page">
        Rows
        <select
          value={search.rows}
          onChange={({ target }) =>
            showPeople({ ...search, rows: Number(target.value), cursor: null, before: 0 })
          }
        >
          {rowsPerPage.map((rows) => (
            <option key={rows} value={rows}>
              {rows}
            </option>
          ))}
        </select>
      </label>
      <Button
        size="sm"
        icon={<ChevronLeft className="i" />}
        aria-disabled={search.cursor === null}
        onClick={previous}
      >
        Previous
      </Button>
      <Button size="sm" aria-disabled={nextCursor === null} onClick={next}>
        Next
        <ChevronRight className="i" />
      </Button>
    </div>
  );
}

/** On a phone the buttons stand far below the first row of the page they lead to. */
function scrollToTop(): void {
  document.getElementById('content')?.scrollIntoView({ block: 'start' });
}
