import clsx from 'clsx';
import type { ReactNode } from 'react';

export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return <section className={clsx('card', className)}>{children}</section>;
}

interface CardHeadProps {
  title: ReactNode;
  /** One line below the title. */
  line?: ReactNode;
  /** At most one. */
  action?: ReactNode;
}

export function CardHead({ title, line, action }: CardHeadProps) {
  return (
    <div className="card-head">
      <div>
        <h2>{title}</h2>
        {line !== undefined && <p>{line}</p>}
      </div>
      {action}
    </div>
  );
}

export function CardBody({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={clsx('card-body', className)}>{children}</div>;
}
