'use client';

import type { Person } from '@gatehouse/api/client';
import { Button } from '@gatehouse/ui/button';
import { Menu, MenuItem, MenuLine } from '@gatehouse/ui/menu';
import { ThemeMenuChoice } from '@gatehouse/ui/theme';
import { ArrowUpRight, LogOut, Menu as MenuIcon } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useSignOut } from '../session/sign-out.ts';
import { fullName } from './full-name.ts';
import { isCurrent, places } from './places.ts';

/** The side navigation of a phone, behind one button. */
export function PhoneMenu({ person, webOrigin }: { person: Person; webOrigin: string }) {
  const pathname = usePathname();
  const { signOut, leaving } = useSignOut();
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          icon={<MenuIcon className="i i-lg" />}
          aria-label="Menu"
          title="Menu"
        />
      }
    >
      <p className="menu-label">Signed in as {fullName(person)}</p>
      {places.map(({ href, label, icon: Icon }) => (
        <MenuItem key={href} asChild>
          <Link href={href} aria-current={isCurrent(pathname, href) ? 'page' : undefined}>
            <Icon className="i" />
            {label}
          </Link>
        </MenuItem>
      ))}
      <MenuItem asChild>
        <a href={webOrigin}>
          <ArrowUpRight className="i" />
          Your account
        </a>
      </MenuItem>
      <MenuLine />
      <ThemeMenuChoice />
      <MenuLine />
      <MenuItem icon={<LogOut className="i" />} disabled={leaving} onSelect={signOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
