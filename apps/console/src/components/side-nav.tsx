'use client';

import { ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { isCurrent, places } from './places.ts';

export function SideNav({ webOrigin }: { webOrigin: string }) {
  const pathname = usePathname();
  return (
    <nav className="nav" aria-label="Console">
      {places.map(({ href, label, icon: Icon }) => (
        <Link key={href} href={href} aria-current={isCurrent(pathname, href) ? 'page' : undefined}>
          <Icon className="i" />
          {label}
        </Link>
      ))}
      <h3>Elsewhere</h3>
      <a href={webOrigin}>
        <ArrowUpRight className="i" />
        Your account
      </a>
    </nav>
  );
}
