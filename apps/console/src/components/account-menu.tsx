'use client';

import type { Person } from '@gatehouse/api/client';
import { Avatar } from '@gatehouse/ui/avatar';
import { Menu, MenuItem, MenuLine } from '@gatehouse/ui/menu';
import { ThemeMenuChoice } from '@gatehouse/ui/theme';
import { ChevronsUpDown, LogOut } from 'lucide-react';
import { useSignOut } from '../session/sign-out.ts';
import { fullName } from './full-name.ts';
import { roleName } from './role-name.ts';
import { ShortcutChoice } from './shortcut-choice.tsx';

/** Yourself, at the bottom of the side navigation. */
export function AccountMenu({ person }: { person: Person }) {
  const { signOut, leaving } = useSignOut();
  return (
    <Menu
      align="start"
      side="top"
      trigger={
        <button className="me" type="button">
          <Avatar givenName={person.givenName} familyName={person.familyName} you />
          <span className="grow">
            <b className="clip block">{fullName(person)}</b>
            <span className="me-role">{roleName(person.role)}</span>
          </span>
          <ChevronsUpDown className="i faint" />
        </button>
      }
    >
      <ThemeMenuChoice />
      <MenuLine />
      <ShortcutChoice />
      <MenuLine />
      <MenuItem icon={<LogOut className="i" />} disabled={leaving} onSelect={signOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
