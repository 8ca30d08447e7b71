'use client';

import { LiveRegion } from '@gatehouse/ui/live-region';
import { OfflineBanner } from '@gatehouse/ui/offline-banner';
import { TableFoot } from '@gatehouse/ui/table';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '../trpc/client.tsx';
import { rangeText } from './count-text.ts';
import { NoPeople } from './no-people.tsx';
import { Paging } from './paging.tsx';
import { type PeopleSearch, peopleListInput } from './people-search.ts';
import { PeopleTable } from './people-table.tsx';
import { useRememberedList } from './remembered-list.ts';

/** One page of the list, with what stands below it. */
export function PeoplePage({ search }: { search: PeopleSearch }) {
  const api = useTRPC();
  const { data, dataUpdatedAt } = useSuspenseQuery(
    api.admin.users.list.queryOptions(peopleListInput(search)),
  );
  useRememberedList(search);
  const range = data.people.length > 0 ? rangeText(search.before, data.people.length, data) : null;

  return (
    <>
      <OfflineBanner what="List" readAt={new Date(dataUpdatedAt)} />
      {range === null ? <NoPeople search={search} /> : <PeopleTable people={data.people} />}
      <TableFoot>
        <LiveRegion className="num">{range ?? (search.cursor ? 'No more people' : '')}</LiveRegion>
        {(range !== null || search.cursor !== null) && (
          <Paging search={search} shown={data.people.length} nextCursor={data.nextCursor} />
        )}
      </TableFoot>
    </>
  );
}
