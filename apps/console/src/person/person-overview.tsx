'use client';

import { AccessCard } from './access-card.tsx';
import { AttributesCard } from './attributes-card.tsx';
import { LatestActivity } from './latest-activity.tsx';
import { ProfileCard } from './profile-card.tsx';
import { SignInCard } from './sign-in-card.tsx';
import { usePerson } from './use-person.ts';

export function PersonOverview({ id }: { id: string }) {
  const { data: person } = usePerson(id);
  return (
    <div className="person">
      <div className="stack">
        <ProfileCard person={person} />
        <LatestActivity person={person} />
      </div>
      <div className="stack">
        <SignInCard person={person} />
        <AttributesCard attributes={person.attributes} />
        <AccessCard person={person} />
      </div>
    </div>
  );
}
