'use client';

import { Checkbox } from '@gatehouse/ui/checkbox';
import { useZodForm } from '@gatehouse/ui/form';
import { LinkButton } from '@gatehouse/ui/link-button';
import { NoScript } from '@gatehouse/ui/no-script';
import { SubmitButton } from '@gatehouse/ui/submit-button';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useListHref } from '../people/remembered-list.ts';
import { AttributeFields } from './attribute-fields.tsx';
import { createPersonSchema, emptyPerson } from './create-person-schema.ts';
import { CreateProblem } from './create-problem.tsx';
import { FirstSignInFields } from './first-sign-in-fields.tsx';
import { MailPreview } from './mail-preview.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { PersonFields } from './person-fields.tsx';
import { useCreatePerson } from './use-create-person.ts';

/** The form at the left; at the right what follows from it: the mail as it will arrive, or the password. */
export function CreatePerson({ webOrigin }: { webOrigin: string }) {
  const [another, setAnother] = useState(false);
  const form = useZodForm(createPersonSchema, { defaultValues: emptyPerson });
  const { create, busy, error } = useCreatePerson(form, another);
  const firstSignIn = useWatch({ control: form.control, name: 'firstSignIn' });
  const email = useWatch({ control: form.control, name: 'email' });
  const list = useListHref();
  const inviting = firstSignIn === 'invitation';

  return (
    <form
      className="card create"
      method="post"
      noValidate
      autoComplete="off"
      onSubmit={form.handleSubmit(create)}
    >
      <div className="create-grid">
        <div className="create-fields">
          <NoScript />
          {error && <CreateProblem error={error} />}
          <PersonFields form={form} />
          <FirstSignInFields form={form} />
        </div>
        <aside
          className="create-aside"
          aria-label={inviting ? 'Mail preview' : 'Password to pass on'}
        >
          <div className="create-sticky">
            {inviting ? (
              <MailPreview email={email} webOrigin={webOrigin} />
            ) : (
              <PasswordPanel form={form} />
            )}
          </div>
        </aside>
        <div className="create-more">
          <AttributeFields form={form} />
        </div>
      </div>
      <div className="create-foot">
        <Checkbox
          className="soft"
          label="Create another after this"
          checked={another}
          onChange={({ target }) => setAnother(target.checked)}
        />
        <LinkButton href={list}>Cancel</LinkButton>
        <SubmitButton busy={busy} busyLabel={inviting ? 'Inviting' : 'Creating'}>
          {inviting ? 'Create and invite' : 'Create with password'}
        </SubmitButton>
      </div>
    </form>
  );
}
