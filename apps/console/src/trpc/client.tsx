'use client';

import { type ConsoleRouter, createSiteLinks } from '@gatehouse/api/client';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import { noticeSessionEnd } from '../session/session-end.ts';
import { createQueryClient } from './query-client.ts';

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<ConsoleRouter>();

export { useTRPC, useTRPCClient };

let inBrowser: QueryClient | undefined;

/** The browser keeps one cache for as long as the page lives; the server makes one for each render. */
function getQueryClient(): QueryClient {
  if (typeof window === 'undefined') return createQueryClient();
  inBrowser ??= createQueryClient(noticeSessionEnd);
  return inBrowser;
}

export function ApiProvider({ children }: { children: ReactNode }) {
  const queryClient = getQueryClient();
  const [client] = useState(() =>
    createTRPCClient<ConsoleRouter>({
      // On the server a component reads what was prefetched and calls nothing itself.
      links: createSiteLinks({ origin: typeof window === 'undefined' ? '' : location.origin }),
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
