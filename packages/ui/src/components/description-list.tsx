import type { ReactNode } from 'react';

/** Facts in a card: what it is called, what it is. */
export function DescriptionList({ children }: { children: ReactNode }) {
  return <dl className="dl">{children}</dl>;
}

export function Fact({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
