'use client';

import { Avatar } from '@gatehouse/ui/avatar';
import { OfflineBanner } from '@gatehouse/ui/offline-banner';
import { StatusBadge } from '@gatehouse/ui/status-badge';
import { Tabs } from '@gatehouse/ui/tabs';
import { Tag } from '@gatehouse/ui/tag';
import { Crumb } from '../components/crumb.tsx';
import { fullName } from '../components/full-name.ts';
import { useYourId } from '../session/your-id.tsx';
import { usePerson } from './use-person.ts';

interface PersonHeadProps {
  id: string;
  view: 'overview' | 'activity';
}

/** Who this is, over every page about them, so that no tab hides it. */
export function PersonHead({ id, view }: PersonHeadProps) {
  const { data: person, dataUpdatedAt } = usePerson(id);
  const you = useYourId() === id;
  const tabs = [
    { href: `/people/${id}`, label: 'Overview', current: view === 'overview' },
    { href: `/people/${id}/activity`, label: 'Activity', current: view === 'activity' },
  ];
  return (
    <>
      <Crumb>{fullName(person)}</Crumb>
      <OfflineBanner what="Record" readAt={new Date(dataUpdatedAt)} />
      <div className="page-head person-head">
        <Avatar givenName={person.givenName} familyName={person.familyName} size="lg" you={you} />
        <div className="grow">
          <div className="row wrap gap-x-3 gap-y-1">
            <h1>{fullName(person)}</h1>
            <StatusBadge status={person.status} />
            {you && <Tag>You</Tag>}
          </div>
          <p className="clip">{person.email}</p>
        </div>
      </div>
      <Tabs label={fullName(person)} tabs={tabs} />
    </>
  );
}
