'use client';

import type { Person } from '@gatehouse/api/client';
import { showDone, showFailure } from '@gatehouse/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fullName } from '../components/full-name.ts';
import { describeProblem } from '../session/problem.ts';
import { isSessionEnd } from '../session/session-end.ts';
import { useTRPC, useTRPCClient } from '../trpc/client.tsx';
import { auditOptions } from './audit-options.ts';

/** Shuts a person out and lets them in again, and brings every place that shows them up to date. */
export function useAccess(options: { onDone: () => void }) {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { users } = useTRPC().admin;

  const refresh = (saved: Person) => {
    queries.setQueryData(users.get.queryKey({ id: saved.id }), saved);
    return Promise.all([
      queries.invalidateQueries(users.list.pathFilter()),
      queries.invalidateQueries({ queryKey: auditOptions(client, saved.id).queryKey }),
    ]);
  };

  const enable = useMutation(
    users.enable.mutationOptions({
      onSuccess: (saved) => {
        options.onDone();
        showDone(`${fullName(saved)} is enabled`);
        return refresh(saved);
      },
    }),
  );

  /** From the toast: there is no dialog left that could show what went wrong. */
  const undo = (saved: Person) =>
    enable.mutate(
      { id: saved.id, version: saved.version },
      {
        onError: (error) => {
          if (isSessionEnd(error)) return;
          const { text, requestId } = describeProblem(error);
          showFailure(`${fullName(saved)} is still disabled. ${text}`, requestId);
        },
      },
    );

  const disable = useMutation(
    users.disable.mutationOptions({
      onSuccess: (saved) => {
        options.onDone();
        showDone(`${fullName(saved)} is disabled`, { label: 'Undo', run: () => undo(saved) });
        return refresh(saved);
      },
    }),
  );

  /** Reads a person again whom somebody else has changed. */
  const reload = (id: string) =>
    Promise.all([
      queries.invalidateQueries(users.get.queryFilter({ id })),
      queries.invalidateQueries(users.list.pathFilter()),
    ]);

  return { disable, enable, reload };
}
