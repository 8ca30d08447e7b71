import type { ReactNode } from 'react';

/** Says a change politely. It must be on the page before its text is, so render it always and fill it later. */
export function LiveRegion({ className, children }: { className?: string; children?: ReactNode }) {
  return (
    <div role="status" aria-live="polite" className={className}>
      {children}
    </div>
  );
}
