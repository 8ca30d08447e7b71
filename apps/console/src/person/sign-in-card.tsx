import type { Person } from '@gatehouse/api/client';
import { Card, CardHead } from '@gatehouse/ui/card';
import { DescriptionList, Fact } from '@gatehouse/ui/description-list';
import { Time } from '@gatehouse/ui/time';
import type { ReactNode } from 'react';

const never = <span className="faint">Never</span>;

const explained: Record<Person['status'], string> = {
  active: 'Can sign in',
  invited: 'Has yet to choose a password',
  pending: 'Is being created',
  disabled: 'Is kept out',
};

export function SignInCard({ person }: { person: Person }) {
  const moment = (at: Date | null): ReactNode => (at ? <Time at={at} /> : never);
  return (
    <Card className="tight">
      <CardHead title="Sign-in" />
      <DescriptionList>
        <Fact term="Now">{explained[person.status]}</Fact>
        <Fact term="Last sign-in">{moment(person.lastSignInAt)}</Fact>
        <Fact term="Invited">{moment(person.invitedAt)}</Fact>
      </DescriptionList>
    </Card>
  );
}
