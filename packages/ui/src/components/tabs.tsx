import NextLink from 'next/link';
import type { ReactNode } from 'react';

interface Tab {
  readonly href: string;
  readonly label: ReactNode;
  readonly count?: number;
  readonly current: boolean;
}

/** Places within a page, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <NextLink key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="n">{tab.count}</span>}
        </NextLink>
      ))}
    </nav>
  );
}
