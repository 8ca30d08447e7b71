'use client';

import type { AuditEntry, Person } from '@gatehouse/api/client';
import { HeadCell, Table } from '@gatehouse/ui/table';
import { fullName } from '../components/full-name.ts';
import { AuditRow } from './audit-row.tsx';
import { groupByDay } from './group-by-day.ts';

interface AuditTableProps {
  entries: readonly AuditEntry[];
  person: Person;
}

export function AuditTable({ entries, person }: AuditTableProps) {
  return (
    <Table caption={`What happened to ${fullName(person)}, newest first`} compact className="log">
      <thead>
        <tr>
          <HeadCell className="a-time">Time (UTC)</HeadCell>
          <HeadCell>Who</HeadCell>
          <HeadCell>What</HeadCell>
          <HeadCell>Result</HeadCell>
          <HeadCell>Address</HeadCell>
          <HeadCell className="a-more">
            <span className="vh">Details</span>
          </HeadCell>
        </tr>
      </thead>
      {groupByDay(entries).map((day) => (
        <tbody key={day.date}>
          <tr className="day">
            <th colSpan={6} scope="rowgroup">
              {day.label}
            </th>
          </tr>
          {day.entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} person={person} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}
