import clsx from 'clsx';
import type { ReactNode } from 'react';

/** Frame of a loading page: says what is awaited, and appears only after 200 ms. */
export function Skeletons({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div role="status" aria-busy="true" className={clsx('skeletons', className)}>
      <span className="vh">{label}</span>
      {children}
    </div>
  );
}

/** One bar in the place and size of the text it stands for; give the size as a class. */
export function Skeleton({ arch, className }: { arch?: 'md' | 'lg'; className?: string }) {
  return (
    <span
      className={clsx('sk', arch === 'md' && 'sk-arch', arch === 'lg' && 'sk-arch-lg', className)}
    />
  );
}
