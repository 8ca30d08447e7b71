'use client';

import { Button } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { LiveRegion } from '@gatehouse/ui/live-region';
import { State } from '@gatehouse/ui/state';
import { TableFoot } from '@gatehouse/ui/table';
import { showFailure } from '@gatehouse/ui/toast';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { describeProblem } from '../session/problem.ts';
import { isSessionEnd } from '../session/session-end.ts';
import { useTRPCClient } from '../trpc/client.tsx';
import { auditOptions } from './audit-options.ts';
import { AuditTable } from './audit-table.tsx';
import { usePerson } from './use-person.ts';

/** The whole audit trail of a person, newest first. */
export function PersonActivity({ id }: { id: string }) {
  const { data: person } = usePerson(id);
  const trail = useSuspenseInfiniteQuery(auditOptions(useTRPCClient(), id));
  const foot = useRef<HTMLSpanElement>(null);
  const entries = trail.data.pages.flatMap((page) => page.entries);

  const loadOlder = async () => {
    const { error, hasNextPage } = await trail.fetchNextPage();
    if (error && !isSessionEnd(error)) {
      const { text, requestId } = describeProblem(error);
      showFailure(`Older entries could not be loaded. ${text}`, requestId);
    }
    // The button goes with the last page, and focus must not go with it.
    if (!error && !hasNextPage) foot.current?.focus();
  };

  if (entries.length === 0) {
    return (
      <Card className="mt-5">
        <State kind="no-results" title="Nothing has happened yet">
          What is done by or to this person will stand here, and nobody can edit it.
        </State>
      </Card>
    );
  }
  return (
    <div className="mt-5">
      <AuditTable entries={entries} person={person} />
      <TableFoot>
        <span ref={foot} tabIndex={-1}>
          <LiveRegion className="num">
            {entries.length === 1 ? '1 entry' : `${entries.length} entries`}, newest first
            {!trail.hasNextPage && '. That is all.'}
          </LiveRegion>
        </span>
        {trail.hasNextPage && (
          <Button
            size="sm"
            busy={trail.isFetchingNextPage}
            busyLabel="Loading"
            onClick={() => void loadOlder()}
          >
            Load older
          </Button>
        )}
      </TableFoot>
    </div>
  );
}
