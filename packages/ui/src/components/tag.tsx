import type { ReactNode } from 'react';

/** A neutral fact about the thing beside it: "Administrator", a stage name, a group. */
export function Tag({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="tag">
      {icon}
      {children}
    </span>
  );
}
