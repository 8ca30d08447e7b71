import type { ReactNode } from 'react';

interface PageHeadProps {
  title: ReactNode;
  /** One line of fact. */
  line?: ReactNode;
  /** At the right, primary last. */
  actions?: ReactNode;
}

export function PageHead({ title, line, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="min-w-0">
        <h1>{title}</h1>
        {line !== undefined && <p>{line}</p>}
      </div>
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  );
}
