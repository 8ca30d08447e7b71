'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and until React has taken over: a form must not be submitted before its handler is there. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
