'use client';

import type { AuditEntry, Person } from '@gatehouse/api/client';
import { Button } from '@gatehouse/ui/button';
import { Cell } from '@gatehouse/ui/table';
import { formatTime } from '@gatehouse/ui/time';
import { Check, ChevronDown, ChevronUp, X } from 'lucide-react';
import { useId, useState } from 'react';
import { ActorCell } from './actor.tsx';
import { AuditDetails } from './audit-details.tsx';
import { describeEntry } from './describe-entry.ts';

interface AuditRowProps {
  entry: AuditEntry;
  person: Person;
}

/** One entry. It opens in place, so that its neighbours stay in sight. */
export function AuditRow({ entry, person }: AuditRowProps) {
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const time = formatTime(entry.at, 'clock');
  const sentence = describeEntry(entry, person);
  const Chevron = open ? ChevronUp : ChevronDown;

  return (
    <>
      <tr className={open ? 'open' : undefined}>
        <Cell className="a-time num mono">
          <time dateTime={entry.at.toISOString()}>{time}</time>
        </Cell>
        <Cell className="a-who">
          <ActorCell actor={entry.actor} />
        </Cell>
        <Cell className="a-what">
          <span className="mono">{entry.action}</span>
          <span className="faint small">{sentence}</span>
        </Cell>
        <Cell className="a-result">
          {entry.result === 'done' ? (
            <span className="row soft gap-1.5">
              <Check className="i" />
              Done
            </span>
          ) : (
            <span className="row refused gap-1.5">
              <X className="i" />
              Refused
            </span>
          )}
        </Cell>
        <Cell className="a-ip mono faint">{entry.ip ?? ''}</Cell>
        <Cell className="a-more">
          <Button
            variant="quiet"
            size="sm"
            icon={<Chevron className="i" />}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            aria-label={`Details of ${sentence}, ${time}`}
            title="Details"
            onClick={() => setOpen(!open)}
          />
        </Cell>
      </tr>
      {open && (
        <tr className="detail" id={detailsId}>
          <td colSpan={6}>
            <AuditDetails entry={entry} />
          </td>
        </tr>
      )}
    </>
  );
}
