'use client';

import type { Person } from '@gatehouse/api/client';
import { Card, CardHead } from '@gatehouse/ui/card';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Moment } from '../components/moment.tsx';
import { useTRPCClient } from '../trpc/client.tsx';
import { ActorLine } from './actor.tsx';
import { auditOptions } from './audit-options.ts';
import { describeEntry } from './describe-entry.ts';

/** The top of the audit trail; all of it is one tab away. */
export function LatestActivity({ person }: { person: Person }) {
  const { data } = useSuspenseInfiniteQuery(auditOptions(useTRPCClient(), person.id));
  const entries = data.pages[0]?.entries.slice(0, 5) ?? [];
  return (
    <Card>
      <CardHead
        title="Latest activity"
        action={
          entries.length > 0 && (
            <Link className="link small" href={`/people/${person.id}/activity`}>
              All activity
            </Link>
          )
        }
      />
      {entries.length === 0 ? (
        <p className="no-activity">Nothing has happened yet.</p>
      ) : (
        <ul className="activity">
          {entries.map((entry) => (
            <li key={entry.id}>
              <span className="faint num">
                <Moment at={entry.at} />
              </span>
              <span>
                {describeEntry(entry, person)}
                <ActorLine entry={entry} />
                {entry.result === 'refused' && <b className="refused">Refused</b>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
