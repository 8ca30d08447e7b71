'use client';

import type { Person } from '@gatehouse/api/client';
import { Button } from '@gatehouse/ui/button';
import { useEffect, useRef, useState } from 'react';
import { NameForm } from './name-form.tsx';

/** The name as text, or as the form that changes it. Focus comes back to "Edit". */
export function NameRow({ person }: { person: Person }) {
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);

  useEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  if (editing) {
    return (
      <div className="set is-editing">
        <dt>Name</dt>
        <dd>
          <NameForm person={person} onClose={() => setEditing(false)} />
        </dd>
      </div>
    );
  }
  return (
    <div className="set">
      <dt>Name</dt>
      <dd>
        {person.givenName} {person.familyName}
      </dd>
      <dd>
        <Button ref={edit} size="sm" aria-label="Edit name" onClick={() => setEditing(true)}>
          Edit
        </Button>
      </dd>
    </div>
  );
}
