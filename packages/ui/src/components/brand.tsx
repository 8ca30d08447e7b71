import clsx from 'clsx';

/** Two nested arches on one baseline: the wall in ink, the door in accent. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={clsx('mark', className)} viewBox="0 0 24 24" aria-hidden="true">
      <path className="wall" d="M2 22V12a10 10 0 0 1 20 0v10h-4V12a6 6 0 0 0-12 0v10z" />
      <path className="door" d="M9 22v-9.5a3 3 0 0 1 6 0V22z" />
    </svg>
  );
}

/** Mark and wordmark, as they stand in every bar. Wrap it in the link home. */
export function Brand({ className }: { className?: string }) {
  return (
    <span className={clsx('brand', className)}>
      <Mark />
      Gatehouse
    </span>
  );
}
