import type { Person } from '@gatehouse/api/client';
import { Card, CardHead } from '@gatehouse/ui/card';
import { CopyButton } from '@gatehouse/ui/copy-button';
import { DescriptionList, Fact } from '@gatehouse/ui/description-list';
import { Tag } from '@gatehouse/ui/tag';
import { Time } from '@gatehouse/ui/time';
import { roleName } from '../components/role-name.ts';

export function ProfileCard({ person }: { person: Person }) {
  return (
    <Card>
      <CardHead title="Profile" />
      <DescriptionList>
        <Fact term="Given name">{person.givenName}</Fact>
        <Fact term="Family name">{person.familyName}</Fact>
        <Fact term="Email">{person.email}</Fact>
        <Fact term="Role">
          {person.role === 'admin' ? <Tag>{roleName('admin')}</Tag> : roleName('member')}
        </Fact>
        <Fact term="Created">
          <Time at={person.createdAt} />
        </Fact>
        <Fact term="Last change">
          <Time at={person.updatedAt} />
        </Fact>
        <Fact term="Person id">
          <CopyButton value={person.id} />
        </Fact>
      </DescriptionList>
    </Card>
  );
}
