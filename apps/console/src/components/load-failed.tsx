'use client';

import { Button } from '@gatehouse/ui/button';
import { LinkButton } from '@gatehouse/ui/link-button';
import { State } from '@gatehouse/ui/state';
import { RotateCw } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useTransition } from 'react';
import type { Problem } from '../session/problem.ts';

interface LoadFailedProps {
  title: string;
  problem: Problem;
  /** How to try again; without it the server renders the page once more. */
  retry?: () => void;
}

const forbidden = new Set<string | null>(['FORBIDDEN', 'ADMIN_ONLY']);

/** In the frame of what could not be loaded. */
export function LoadFailed({ title, problem, retry }: LoadFailedProps) {
  const router = useRouter();
  const pathname = usePathname();
  const [busy, startTransition] = useTransition();
  const again = () => startTransition(retry ?? (() => router.refresh()));
  if (forbidden.has(problem.code)) {
    return (
      <State
        kind="forbidden"
        title="You are not an administrator any more"
        actions={
          // A full load, so that the page's own guard decides what there is to see now.
          <Button size="sm" onClick={() => location.reload()}>
            Load the page again
          </Button>
        }
      >
        Your role was changed while this page was open. Nothing was changed by you.
      </State>
    );
  }
  // What the address asks for will be refused however often it is tried.
  if (problem.code === 'INVALID_INPUT') {
    return (
      <State
        kind="error"
        title={title}
        requestId={problem.requestId}
        actions={
          <LinkButton size="sm" href={pathname}>
            Start from the first page
          </LinkButton>
        }
      >
        The address asks for something that is not there; it may be cut short. Nothing was changed.
      </State>
    );
  }
  return (
    <State
      kind="error"
      title={title}
      requestId={problem.requestId}
      actions={
        <Button
          variant="primary"
          size="sm"
          icon={<RotateCw className="i" />}
          busy={busy}
          busyLabel="Loading"
          onClick={again}
        >
          Try again
        </Button>
      }
    >
      {problem.text} Nothing was changed.
    </State>
  );
}
