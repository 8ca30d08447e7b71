'use client';

import { showFailure } from '@gatehouse/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../trpc/client.tsx';
import { describeProblem } from './problem.ts';
import { signInPath } from './return-to.ts';
import { isSessionEnd } from './session-end.ts';

/** Ends the session at the server, then leaves with a full load so that nothing read stays in memory. */
export function useSignOut() {
  const api = useTRPC();
  const leave = () => location.replace(signInPath({ note: 'signed-out' }));
  const { mutate, isPending, isSuccess } = useMutation(
    api.auth.signOut.mutationOptions({
      onSuccess: leave,
      onError: (error) => {
        if (isSessionEnd(error)) return leave();
        const problem = describeProblem(error);
        showFailure(`You are still signed in. ${problem.text}`, problem.requestId, {
          label: 'Retry',
          run: () => mutate(),
        });
      },
    }),
  );
  return { signOut: () => mutate(), leaving: isPending || isSuccess };
}
