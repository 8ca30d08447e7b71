import type { Person } from '@gatehouse/api/client';
import { Card, CardHead } from '@gatehouse/ui/card';
import { CopyButton } from '@gatehouse/ui/copy-button';
import { DescriptionList, Fact } from '@gatehouse/ui/description-list';
import { formatTime, Time } from '@gatehouse/ui/time';
import { userPool } from '@gatehouse/user-pool';

const { member_code, desk, joined_on, newsletter } = userPool.customAttributes;

/** What is on file and cannot be changed here. An attribute that was never set is not shown. */
export function Record({ person }: { person: Person }) {
  const { attributes } = person;
  return (
    <Card>
      <CardHead
        title="On file"
        line="Kept by administrators. Ask one of them if something is wrong."
      />
      <DescriptionList>
        {attributes.member_code !== undefined && (
          <Fact term={member_code.label}>
            <span className="mono">{attributes.member_code}</span>
          </Fact>
        )}
        {attributes.desk !== undefined && <Fact term={desk.label}>{attributes.desk}</Fact>}
        {attributes.joined_on !== undefined && (
          <Fact term={joined_on.label}>{formatTime(new Date(attributes.joined_on), 'long')}</Fact>
        )}
        {attributes.newsletter !== undefined && (
          <Fact term={newsletter.label}>{attributes.newsletter ? 'Yes' : 'No'}</Fact>
        )}
        <Fact term="Last sign-in">
          {person.lastSignInAt ? <Time at={person.lastSignInAt} /> : 'Not yet'}
        </Fact>
        <Fact term="Record id">
          <CopyButton value={person.id} />
        </Fact>
      </DescriptionList>
    </Card>
  );
}
