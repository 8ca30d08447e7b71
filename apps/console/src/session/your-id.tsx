'use client';

import { createContext, type ReactNode, useContext } from 'react';

const YourId = createContext<string | null>(null);

export function YourIdProvider({ id, children }: { id: string; children: ReactNode }) {
  return <YourId value={id}>{children}</YourId>;
}

/** The id of the person who is signed in: found in lists, and never disabled by themselves. */
export function useYourId(): string | null {
  return useContext(YourId);
}
