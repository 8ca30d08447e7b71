'use client';

import { useSuspenseQueries } from '@tanstack/react-query';
import { useTRPC } from '../trpc/client.tsx';
import { totalsText } from './count-text.ts';
import { everybodyInput, invitedInput } from './people-search.ts';

/** How many people there are, whatever is filtered below. */
export function PeopleTotals() {
  const { list } = useTRPC().admin.users;
  const [everybody, invited] = useSuspenseQueries({
    queries: [list.queryOptions(everybodyInput), list.queryOptions(invitedInput)],
  });
  return totalsText(everybody.data, invited.data);
}
