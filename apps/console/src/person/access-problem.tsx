'use client';

import { Button } from '@gatehouse/ui/button';
import { CopyButton } from '@gatehouse/ui/copy-button';
import { Note } from '@gatehouse/ui/note';
import { useTransition } from 'react';
import { describeProblem } from '../session/problem.ts';
import { isSessionEnd } from '../session/session-end.ts';

interface AccessProblemProps {
  error: unknown;
  name: string;
  reload: () => Promise<void>;
}

/** Why it was not done, in the dialog that asked; the reason that was typed stays. */
export function AccessProblem({ error, name, reload }: AccessProblemProps) {
  const [busy, startTransition] = useTransition();
  // The dialog over this one asks for the sign-in.
  if (isSessionEnd(error))
    return <Note tone="warn" alert title="Not done yet. Confirm once more." />;

  const { code, text, requestId } = describeProblem(error);
  switch (code) {
    case 'CHANGED_MEANWHILE':
      return (
        <Note tone="warn" alert title={`${name} was changed meanwhile`}>
          <p className="mb-2.5">Look at the newest record, then decide again.</p>
          <Button size="sm" busy={busy} busyLabel="Loading" onClick={() => startTransition(reload)}>
            Load the newest
          </Button>
        </Note>
      );
    case 'CANNOT_DISABLE_SELF':
    case 'LAST_ADMIN':
      return (
        <Note tone="warn" alert title={text}>
          Nothing was changed.
        </Note>
      );
    default:
      return (
        <Note tone="danger" alert title={text}>
          {requestId && <CopyButton label="Request" value={requestId} />}
        </Note>
      );
  }
}
