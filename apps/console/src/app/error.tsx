'use client';

import { Brand } from '@gatehouse/ui/brand';
import { Button } from '@gatehouse/ui/button';
import { State } from '@gatehouse/ui/state';
import { RotateCw } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';

interface ErrorPageProps {
  /** `digest` is `CODE/request-id` where the API answered. @see ../session/load-session.ts */
  error: Error & { digest?: string };
  reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const router = useRouter();
  const [, requestId = null] = /^[A-Z_]+\/(.+)$/.exec(error.digest ?? '') ?? [];
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });

  return (
    <div className="gate">
      <header>
        <Link href="/" prefetch={false}>
          <Brand />
        </Link>
      </header>
      <main>
        <State
          kind="error"
          level={1}
          title="The console could not be loaded"
          requestId={requestId}
          actions={
            <Button variant="primary" size="sm" icon={<RotateCw className="i" />} onClick={again}>
              Try again
            </Button>
          }
        >
          Gatehouse did not answer as it should. Nothing was changed.
        </State>
      </main>
      <footer />
    </div>
  );
}
