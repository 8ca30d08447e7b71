import type { Person } from '@gatehouse/api/client';
import { Brand } from '@gatehouse/ui/brand';
import { SkipLink } from '@gatehouse/ui/skip-link';
import { Tag } from '@gatehouse/ui/tag';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AccountMenu } from './account-menu.tsx';
import { PhoneMenu } from './phone-menu.tsx';
import { SideNav } from './side-nav.tsx';

interface ConsoleShellProps {
  person: Person;
  webOrigin: string;
  /** Named only where the site is told its stage. */
  stage: string | undefined;
  children: ReactNode;
}

/** The frame of every page behind the sign-in: navigation at the side, or on a phone in a bar above. */
export function ConsoleShell({ person, webOrigin, stage, children }: ConsoleShellProps) {
  const home = (
    <Link className="flex" href="/people">
      <Brand />
    </Link>
  );
  return (
    <div className="shell">
      <SkipLink />
      <aside className="side" aria-label="Console">
        <div className="side-top">
          {home}
          {stage && <Tag>{stage}</Tag>}
        </div>
        <SideNav webOrigin={webOrigin} />
        <AccountMenu person={person} />
      </aside>
      <div className="main">
        <header className="topbar">
          {home}
          {stage && <Tag>{stage}</Tag>}
          <span className="grow" />
          <PhoneMenu person={person} webOrigin={webOrigin} />
        </header>
        <main className="page" id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
