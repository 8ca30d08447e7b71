import { SkipLink } from '@gatehouse/ui/skip-link';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Account } from '../account/account.tsx';
import { AccountSkeleton } from '../account/account-skeleton.tsx';
import { AccountBar } from '../components/account-bar.tsx';
import { env } from '../env.ts';
import { requireSession } from '../session/load-session.ts';
import { SessionEndedDialog } from '../session/session-ended-dialog.tsx';
import { getApi, getQueryClient, HydrateClient } from '../trpc/server.tsx';

export const metadata: Metadata = { title: 'Your account' };

export default async function HomePage() {
  // Started before the guard is awaited, so that both travel in one request; a refusal here is the guard's to tell.
  void getQueryClient().prefetchQuery(getApi().me.get.queryOptions());
  const { person } = await requireSession('/');

  return (
    <>
      <SkipLink />
      <AccountBar
        person={person}
        consoleOrigin={person.role === 'admin' ? env().CONSOLE_ORIGIN : undefined}
      />
      <main id="content" tabIndex={-1} className="webcol stack">
        <HydrateClient>
          <Suspense fallback={<AccountSkeleton />}>
            <Account />
          </Suspense>
        </HydrateClient>
      </main>
      <SessionEndedDialog email={person.email} />
    </>
  );
}
