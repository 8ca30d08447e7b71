'use client';

import { errorCode, fieldErrors } from '@gatehouse/api/client';
import { showFieldProblems } from '@gatehouse/ui/form';
import { showDone } from '@gatehouse/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { fullName } from '../components/full-name.ts';
import { useTRPC } from '../trpc/client.tsx';
import { type CreatePersonValues, emptyPerson, toSignUpInput } from './create-person-schema.ts';
import type { CreatePersonForm } from './form-type.ts';
import { useIdempotencyKey } from './use-idempotency-key.ts';

/** Creates the person; whatever the API refuses is said at its field, and all that was typed stays. */
export function useCreatePerson(form: CreatePersonForm, another: boolean) {
  const api = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const keyFor = useIdempotencyKey();
  const [leaving, setLeaving] = useState(false);
  const [round, setRound] = useState(0);

  // Only once the emptied fields are there again.
  const { setFocus } = form;
  useEffect(() => {
    if (round > 0) setFocus('givenName');
  }, [round, setFocus]);

  const signUp = useMutation(
    api.admin.signUp.mutationOptions({
      onSuccess: ({ person, delivery }) => {
        const name = fullName(person);
        const open = () => router.push(`/people/${person.id}`);
        const outcome =
          delivery === 'invitation'
            ? `${name} is invited. The mail goes to ${person.email}.`
            : `${name} can sign in now. Pass the password on yourself.`;
        showDone(outcome, another ? { label: 'Open', run: open } : undefined);
        void queries.invalidateQueries(api.admin.users.list.pathFilter());
        if (another) {
          form.reset({ ...emptyPerson, firstSignIn: form.getValues('firstSignIn') });
          setRound((current) => current + 1);
        } else {
          setLeaving(true);
          open();
        }
      },
      onError: (error) => {
        showFieldProblems(form, problemsByField(error));
      },
    }),
  );

  return {
    busy: signUp.isPending || leaving,
    error: signUp.error,
    create: (values: CreatePersonValues) => {
      if (signUp.isPending || leaving) return;
      const input = toSignUpInput(values);
      signUp.mutate({ idempotencyKey: keyFor(input), ...input });
    },
  };
}

/** By the fields of this form: the API's input nests the password, and two of its codes are about one field. */
function problemsByField(error: { message: string }): Record<string, string> {
  const { 'firstSignIn.password': password, ...fields } = fieldErrors(error);
  const code = errorCode(error);
  return {
    ...fields,
    ...(password !== undefined && { password }),
    ...(code === 'EMAIL_TAKEN' && { email: error.message }),
    ...(code === 'WEAK_PASSWORD' && { password: error.message }),
  };
}
