'use client';

import { useEffect, useRef, useState } from 'react';

const delay = 200;
const minimum = 400;

/** `pending` without flicker: true only after 200 ms of waiting, and then for at least 400 ms. */
export function useSteadyPending(pending: boolean): boolean {
  const [shown, setShown] = useState(false);
  const shownAt = useRef(0);

  useEffect(() => {
    if (pending === shown) return;
    const wait = pending ? delay : Math.max(0, shownAt.current + minimum - Date.now());
    const timer = setTimeout(() => {
      if (pending) shownAt.current = Date.now();
      setShown(pending);
    }, wait);
    return () => clearTimeout(timer);
  }, [pending, shown]);

  return shown;
}
