'use client';

import { type RefObject, useEffect } from 'react';
import { useSingleKeyShortcuts } from '../components/shortcut-setting.ts';

const typing =
  'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"], [role="alertdialog"]';

/** `/` goes to the search field, unless something is being typed, chosen or asked, or the key is switched off. */
export function useSearchShortcut(input: RefObject<HTMLInputElement | null>): boolean {
  const [on] = useSingleKeyShortcuts();
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on, input]);
  return on;
}
