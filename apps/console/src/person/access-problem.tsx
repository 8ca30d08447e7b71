'use client';

import { errorCode } from '@gatehouse/api/client';
import { Button } from '@gatehouse/ui/button';
import { Note } from '@gatehouse/ui/note';
import { useTransition } from 'react';
import { ProblemNote } from '../components/problem-note.tsx';
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

  switch (errorCode(error)) {
    case 'CHANGED_MEANWHILE':
      return (
        <Note tone="warn" alert title={`${name} was changed meanwhile`}>
          <p className="mb-2.5">Look at the newest record, then decide again.</p>
          <Button size="sm" busy={busy} busyLabel="Loading" onClick={() => startTransition(reload)}>
            Load the newest
          </Button>
        </Note>
      );
    default:
      return <ProblemNote error={error} />;
  }
}
