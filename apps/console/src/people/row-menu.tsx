'use client';

import type { Person } from '@gatehouse/api/client';
import { Button } from '@gatehouse/ui/button';
import { Menu, MenuItem, MenuLine } from '@gatehouse/ui/menu';
import { showDone, showFailure } from '@gatehouse/ui/toast';
import { Ban, Copy, Ellipsis, RotateCcw, User } from 'lucide-react';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { fullName } from '../components/full-name.ts';
import { AccessDialog } from '../person/access-dialog.tsx';
import { useYourId } from '../session/your-id.tsx';

/** What can be done with one person without opening their page. */
export function RowMenu({ person }: { person: Person }) {
  const [asking, setAsking] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const you = useYourId() === person.id;
  const disabled = person.status === 'disabled';
  const label = `Actions for ${fullName(person)}`;

  return (
    <>
      <Menu
        trigger={
          <Button
            ref={trigger}
            variant="quiet"
            size="sm"
            icon={<Ellipsis className="i" />}
            aria-label={label}
            title={label}
          />
        }
      >
        <MenuItem asChild>
          <Link href={`/people/${person.id}`} prefetch={false}>
            <User className="i" />
            Open
          </Link>
        </MenuItem>
        <MenuItem icon={<Copy className="i" />} onSelect={() => copyEmail(person.email)}>
          Copy email address
        </MenuItem>
        <MenuLine />
        {disabled ? (
          <MenuItem icon={<RotateCcw className="i" />} onSelect={() => setAsking(true)}>
            Enable person
          </MenuItem>
        ) : (
          <MenuItem
            bad={!you}
            disabled={you}
            icon={<Ban className="i" />}
            onSelect={() => setAsking(true)}
          >
            {you ? 'You cannot disable yourself' : 'Disable person'}
          </MenuItem>
        )}
      </Menu>
      <AccessDialog person={person} open={asking} onOpenChange={setAsking} returnFocus={trigger} />
    </>
  );
}

function copyEmail(email: string): void {
  navigator.clipboard.writeText(email).then(
    () => showDone('Email address copied'),
    () => showFailure('The browser did not allow copying.', null),
  );
}
