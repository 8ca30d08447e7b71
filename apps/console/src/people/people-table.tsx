'use client';

import type { Person } from '@gatehouse/api/client';
import { HeadCell, Table } from '@gatehouse/ui/table';
import { ArrowDown } from 'lucide-react';
import { PersonRow } from './person-row.tsx';

/** Newest first, always: it is the one order that the API keeps over the whole set. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  return (
    <Table caption="People, newest first" className="people">
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          <HeadCell>Status</HeadCell>
          <HeadCell>Role</HeadCell>
          <HeadCell>Last sign-in</HeadCell>
          <HeadCell aria-sort="descending">
            <span className="sorted">
              Created
              <ArrowDown className="i" />
            </span>
          </HeadCell>
          <HeadCell className="c-more">
            <span className="vh">Actions</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </tbody>
    </Table>
  );
}
