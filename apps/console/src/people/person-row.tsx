'use client';

import type { Person } from '@gatehouse/api/client';
import { Avatar } from '@gatehouse/ui/avatar';
import { StatusBadge } from '@gatehouse/ui/status-badge';
import { Cell } from '@gatehouse/ui/table';
import Link from 'next/link';
import { fullName } from '../components/full-name.ts';
import { Moment } from '../components/moment.tsx';
import { roleName } from '../components/role-name.ts';
import { useYourId } from '../session/your-id.tsx';
import { RowMenu } from './row-menu.tsx';

export function PersonRow({ person }: { person: Person }) {
  const you = useYourId() === person.id;
  return (
    <tr>
      <Cell className="c-who">
        <Link className="who" href={`/people/${person.id}`} prefetch={false}>
          <Avatar givenName={person.givenName} familyName={person.familyName} you={you} />
          <span className="grow">
            <b className="clip">{fullName(person)}</b>
            <span className="clip">{person.email}</span>
          </span>
        </Link>
      </Cell>
      <Cell className="c-status">
        <StatusBadge status={person.status} />
      </Cell>
      <Cell className="c-role">{roleName(person.role)}</Cell>
      <Cell className="c-last num" label="Last sign-in">
        {person.lastSignInAt ? (
          <Moment at={person.lastSignInAt} />
        ) : (
          <span className="faint">Never</span>
        )}
      </Cell>
      <Cell className="c-made num" label="Created">
        <Moment at={person.createdAt} />
      </Cell>
      <Cell className="c-more">
        <RowMenu person={person} />
      </Cell>
    </tr>
  );
}
