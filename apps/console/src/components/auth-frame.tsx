import { Brand } from '@gatehouse/ui/brand';
import { Enfilade } from '@gatehouse/ui/enfilade';
import { ThemeSwitch } from '@gatehouse/ui/theme';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** The two pages before the door: a form, and the way through. */
export function AuthFrame({ foot, children }: { foot: ReactNode; children: ReactNode }) {
  return (
    <div className="auth">
      <div className="auth-main">
        <header>
          <Link href="/" prefetch={false}>
            <Brand />
          </Link>
        </header>
        <main className="grid">{children}</main>
        <footer className="auth-foot">
          <span>{foot}</span>
          <ThemeSwitch />
        </footer>
      </div>
      <div className="auth-art">
        <Enfilade />
      </div>
    </div>
  );
}
