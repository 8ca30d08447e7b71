import type { AuditEntry } from '@gatehouse/api/client';
import { CopyButton } from '@gatehouse/ui/copy-button';
import type { ReactNode } from 'react';
import { recordLines } from './record-lines.ts';

/** What does not fit a row: before and after, why, by which way, and the id to ask with. */
export function AuditDetails({ entry }: { entry: AuditEntry }) {
  return (
    <dl className="det">
      <Part term="Before">{lines(entry.before)}</Part>
      <Part term="After">{lines(entry.after)}</Part>
      <Part term="Reason">{entry.reason}</Part>
      <Part term="Entrance">
        <span className="mono">{entry.entrance}</span>
      </Part>
      <Part term="Request id">
        <CopyButton value={entry.requestId} />
      </Part>
    </dl>
  );
}

function Part({ term, children }: { term: string; children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function lines(record: AuditEntry['before']): ReactNode {
  if (record === null) return null;
  const all = recordLines(record);
  if (all.length === 0) return null;
  return all.map((line) => (
    <span key={line} className="mono det-line">
      {line}
    </span>
  ));
}
