'use client';

import type { Person } from '@gatehouse/api/client';
import { Avatar } from '@gatehouse/ui/avatar';
import { Brand } from '@gatehouse/ui/brand';
import { Button } from '@gatehouse/ui/button';
import { Menu, MenuItem, MenuLine } from '@gatehouse/ui/menu';
import { ThemeMenuChoice } from '@gatehouse/ui/theme';
import { VisuallyHidden } from '@gatehouse/ui/visually-hidden';
import { ArrowUpRight, ChevronDown, LogOut } from 'lucide-react';
import Link from 'next/link';
import { useSignOut } from '../session/sign-out.ts';

interface AccountBarProps {
  person: Person;
  /** For admins only. */
  consoleOrigin: string | undefined;
}

/** Over every signed-in page: who this is, and the way out. */
export function AccountBar({ person, consoleOrigin }: AccountBarProps) {
  const { signOut, leaving } = useSignOut();
  const label = leaving ? 'Signing out' : 'Sign out';

  return (
    <header className="webtop">
      <Link href="/" prefetch={false} aria-label="Gatehouse, your account">
        <Brand />
      </Link>
      <div className="row">
        {consoleOrigin && (
          <a className="btn btn-quiet btn-sm not-phone" href={consoleOrigin}>
            Console
            <ArrowUpRight className="i" />
          </a>
        )}
        <Button
          variant="quiet"
          size="sm"
          icon={<LogOut className="i desk:hidden" />}
          aria-label={label}
          title={label}
          disabled={leaving}
          onClick={signOut}
        >
          <span className="not-phone">{label}</span>
        </Button>
        <Menu
          trigger={
            <button className="row ml-1" type="button" title="Account menu">
              <Avatar you givenName={person.givenName} familyName={person.familyName} />
              <VisuallyHidden>Account menu</VisuallyHidden>
              <ChevronDown className="i faint" />
            </button>
          }
        >
          <div className="menu-label clip">{person.email}</div>
          {consoleOrigin && (
            <MenuItem asChild>
              <a href={consoleOrigin}>
                <ArrowUpRight className="i" />
                Open the console
              </a>
            </MenuItem>
          )}
          <MenuLine />
          <ThemeMenuChoice />
          <MenuLine />
          <MenuItem icon={<LogOut className="i" />} disabled={leaving} onSelect={signOut}>
            Sign out
          </MenuItem>
        </Menu>
      </div>
    </header>
  );
}
