'use client';

import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useListHref } from '../people/remembered-list.ts';

/** The way back to the list, as it was left. */
export function Crumb({ children }: { children: ReactNode }) {
  const list = useListHref();
  return (
    <nav className="crumb" aria-label="Breadcrumb">
      <Link href={list}>People</Link>
      <ChevronRight className="i" />
      <span aria-current="page" className="clip">
        {children}
      </span>
    </nav>
  );
}
