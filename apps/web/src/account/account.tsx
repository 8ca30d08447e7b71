'use client';

import { Avatar } from '@gatehouse/ui/avatar';
import { Card, CardHead } from '@gatehouse/ui/card';
import { OfflineBanner } from '@gatehouse/ui/offline-banner';
import { Tag } from '@gatehouse/ui/tag';
import { Time } from '@gatehouse/ui/time';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '../trpc/client.tsx';
import { NameRow } from './name-row.tsx';
import { Record } from './record.tsx';

/** A person's own account: read first, changed a row at a time. */
export function Account() {
  const api = useTRPC();
  const { data: person, dataUpdatedAt } = useSuspenseQuery(api.me.get.queryOptions());

  return (
    <>
      <OfflineBanner what="Your record" readAt={new Date(dataUpdatedAt)} />
      <header className="row mb-2 gap-4.5">
        <Avatar you size="lg" givenName={person.givenName} familyName={person.familyName} />
        <div className="grow">
          <h1 className="text-2xl tracking-tight [overflow-wrap:anywhere]">
            {person.givenName} {person.familyName}
          </h1>
          <p className="soft">
            Member since <Time at={person.createdAt} format="long" />
          </p>
        </div>
      </header>
      <Card>
        <CardHead title="Profile" line="How administrators see you." />
        <dl>
          <NameRow person={person} />
          <div className="set">
            <dt>Email</dt>
            <dd>{person.email}</dd>
          </div>
          <div className="set">
            <dt>Role</dt>
            <dd>{person.role === 'admin' ? <Tag>Administrator</Tag> : 'Member'}</dd>
          </div>
        </dl>
      </Card>
      <Record person={person} />
    </>
  );
}
