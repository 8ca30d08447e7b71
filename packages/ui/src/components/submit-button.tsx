'use client';

import type { ComponentProps } from 'react';
import { useHydrated } from '../lib/use-hydrated.ts';
import { Button } from './button.tsx';

/**
 * The one primary button of a form. Disabled until React has taken over: submitted before that, a browser would post
 * the fields itself, and a disabled default button also stops Enter in a field.
 */
export function SubmitButton(props: ComponentProps<typeof Button>) {
  const hydrated = useHydrated();
  return (
    <Button
      variant="primary"
      {...props}
      type="submit"
      disabled={!hydrated}
      data-waiting={hydrated ? undefined : ''}
    />
  );
}
