'use client';

import { errorCode, fieldErrors, type Person } from '@gatehouse/api/client';
import { Button } from '@gatehouse/ui/button';
import { Field } from '@gatehouse/ui/field';
import { showFieldProblems, useZodForm } from '@gatehouse/ui/form';
import { Note } from '@gatehouse/ui/note';
import { SubmitButton } from '@gatehouse/ui/submit-button';
import { TextInput } from '@gatehouse/ui/text-input';
import { showDone } from '@gatehouse/ui/toast';
import { familyNameSchema, givenNameSchema } from '@gatehouse/user-pool/validation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { ProblemNote } from '../components/problem-note.tsx';
import { isSessionEnd } from '../session/session-end.ts';
import { useTRPC } from '../trpc/client.tsx';

const schema = z.object({ givenName: givenNameSchema, familyName: familyNameSchema });

interface NameFormProps {
  /** The newest record; saving replaces exactly the version shown. */
  person: Person;
  onClose: () => void;
}

/** Whatever fails, what was typed stays: only a saved name or "Cancel" closes this form. */
export function NameForm({ person, onClose }: NameFormProps) {
  const api = useTRPC();
  const queries = useQueryClient();
  const form = useZodForm(schema, {
    defaultValues: { givenName: person.givenName, familyName: person.familyName },
  });
  const save = useMutation(
    api.me.update.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(api.me.get.queryKey(), saved);
        showDone('Your name is saved');
        onClose();
      },
      onError: (error) => {
        showFieldProblems(form, fieldErrors(error));
        // Brings the newer record, and with it the version that the next try replaces.
        if (errorCode(error) === 'CHANGED_MEANWHILE') {
          return queries.invalidateQueries(api.me.get.queryFilter());
        }
      },
    }),
  );
  const { errors } = form.formState;

  return (
    <form
      className="stack gap-4"
      method="post"
      noValidate
      onSubmit={form.handleSubmit((name) => save.mutate({ ...name, version: person.version }))}
    >
      {save.error && <SaveProblem error={save.error} person={person} />}
      <div className="pair">
        <Field label="Given name" error={errors.givenName?.message}>
          <TextInput autoComplete="given-name" autoFocus {...form.register('givenName')} />
        </Field>
        <Field label="Family name" error={errors.familyName?.message}>
          <TextInput autoComplete="family-name" {...form.register('familyName')} />
        </Field>
      </div>
      <div className="row justify-end">
        <Button variant="quiet" size="sm" onClick={onClose}>
          Cancel
        </Button>
        <SubmitButton size="sm" busy={save.isPending} busyLabel="Saving">
          Save name
        </SubmitButton>
      </div>
    </form>
  );
}

function SaveProblem({ error, person }: { error: unknown; person: Person }) {
  // The dialog over the page already asks for a new sign-in.
  if (isSessionEnd(error)) return <Note alert tone="warn" title="Not saved yet. Save once more." />;
  if (errorCode(error) === 'CHANGED_MEANWHILE') {
    return (
      <Note alert tone="warn" title="Your name was changed somewhere else">
        It is now {person.givenName} {person.familyName}. Save once more to replace it with yours.
      </Note>
    );
  }
  if (Object.keys(fieldErrors(error)).length > 0) return null;
  return <ProblemNote error={error} />;
}
