'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '../trpc/client.tsx';

export function usePerson(id: string) {
  return useSuspenseQuery(useTRPC().admin.users.get.queryOptions({ id }));
}
