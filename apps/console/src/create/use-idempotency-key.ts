'use client';

import { useRef } from 'react';

/**
 * One key for one set of values. Sent again as it is (a second press, a lost answer), a form makes one person; sent with
 * other values it is another request, which the API would refuse under the old key.
 */
export function useIdempotencyKey(): (values: unknown) => string {
  const sent = useRef<{ key: string; values: string } | null>(null);
  return (values) => {
    const serialised = JSON.stringify(values);
    if (sent.current?.values !== serialised) {
      sent.current = { key: crypto.randomUUID(), values: serialised };
    }
    return sent.current.key;
  };
}
