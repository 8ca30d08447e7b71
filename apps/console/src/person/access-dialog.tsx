'use client';

import type { Person } from '@gatehouse/api/client';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogCancel } from '@gatehouse/ui/dialog';
import { Field } from '@gatehouse/ui/field';
import { TextInput } from '@gatehouse/ui/text-input';
import { type RefObject, useId, useState } from 'react';
import { fullName } from '../components/full-name.ts';
import { AccessProblem } from './access-problem.tsx';
import { useAccess } from './use-access.ts';

interface AccessDialogProps {
  /** The newest record: what is confirmed replaces exactly the version shown. */
  person: Person;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  returnFocus?: RefObject<HTMLElement | null>;
}

const reasonLength = 500;

/** Asks before a person is shut out, or let in again, and says what that does. */
export function AccessDialog({ person, open, onOpenChange, returnFocus }: AccessDialogProps) {
  const formId = useId();
  const [reason, setReason] = useState('');
  const access = useAccess({ onDone: () => close() });
  const enabling = person.status === 'disabled';
  const action = enabling ? access.enable : access.disable;
  const name = fullName(person);

  const close = () => {
    setReason('');
    access.disable.reset();
    access.enable.reset();
    onOpenChange(false);
  };

  const confirm = () => {
    if (action.isPending) return;
    const { id, version } = person;
    if (enabling) access.enable.mutate({ id, version });
    else access.disable.mutate({ id, version, reason: reason.trim() || undefined });
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next && !action.isPending) close();
      }}
      destructive
      returnFocus={returnFocus}
      title={enabling ? `Enable ${name}?` : `Disable ${name}?`}
      description={
        enabling
          ? 'They can sign in again with the password they had.'
          : 'They are signed out everywhere at once and cannot sign in until somebody enables them. Nothing is deleted.'
      }
      footer={
        <>
          <DialogCancel />
          <Button
            type="submit"
            form={formId}
            variant={enabling ? 'primary' : 'danger'}
            busy={action.isPending}
            busyLabel={enabling ? 'Enabling' : 'Disabling'}
          >
            {enabling ? 'Enable person' : 'Disable person'}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="stack"
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        {action.error && (
          <AccessProblem
            error={action.error}
            name={name}
            reload={async () => {
              await access.reload(person.id);
              action.reset();
            }}
          />
        )}
        {!enabling && (
          <Field label="Reason" optional hint="Kept in the audit trail.">
            <TextInput
              autoComplete="off"
              maxLength={reasonLength}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
