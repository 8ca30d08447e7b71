'use client';

import { useSyncExternalStore } from 'react';

const key = 'gatehouse.single-key-shortcuts';
const changed = new EventTarget();

const subscribe = (listener: () => void) => {
  changed.addEventListener('change', listener);
  window.addEventListener('storage', listener);
  return () => {
    changed.removeEventListener('change', listener);
    window.removeEventListener('storage', listener);
  };
};

/**
 * Whether a single key may act on the page. People who speak to their computer must be able to turn that off.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts.html
 */
export function useSingleKeyShortcuts(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key) !== 'off',
    () => true,
  );
  return [on, setSingleKeyShortcuts];
}

function setSingleKeyShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
  changed.dispatchEvent(new Event('change'));
}
