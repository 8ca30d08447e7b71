import type { Person } from '@gatehouse/api/client';
import { Card, CardHead } from '@gatehouse/ui/card';
import { CopyButton } from '@gatehouse/ui/copy-button';
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
      <dl>
        {attributes.member_code !== undefined && (
          <div className="set">
            <dt>{member_code.label}</dt>
            <dd className="mono">{attributes.member_code}</dd>
          </div>
        )}
        {attributes.desk !== undefined && (
          <div className="set">
            <dt>{desk.label}</dt>
            <dd>{attributes.desk}</dd>
          </div>
        )}
        {attributes.joined_on !== undefined && (
          <div className="set">
            <dt>{joined_on.label}</dt>
            <dd>{formatTime(new Date(attributes.joined_on), 'long')}</dd>
          </div>
        )}
        {attributes.newsletter !== undefined && (
          <div className="set">
            <dt>{newsletter.label}</dt>
            <dd>{attributes.newsletter ? 'Yes' : 'No'}</dd>
          </div>
        )}
        <div className="set">
          <dt>Last sign-in</dt>
          <dd>{person.lastSignInAt ? <Time at={person.lastSignInAt} /> : 'Not yet'}</dd>
        </div>
        <div className="set">
          <dt>Record id</dt>
          <dd>
            <CopyButton value={person.id} />
          </dd>
        </div>
      </dl>
    </Card>
  );
}
