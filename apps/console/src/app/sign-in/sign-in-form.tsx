'use client';

import { errorCode, fieldErrors } from '@gatehouse/api/client';
import { Field } from '@gatehouse/ui/field';
import { showFieldProblems, useZodForm } from '@gatehouse/ui/form';
import { NoScript } from '@gatehouse/ui/no-script';
import { Note } from '@gatehouse/ui/note';
import { PasswordInput } from '@gatehouse/ui/password-input';
import { SubmitButton } from '@gatehouse/ui/submit-button';
import { TextInput } from '@gatehouse/ui/text-input';
import { currentPasswordSchema, emailSchema } from '@gatehouse/user-pool/validation';
import { useMutation } from '@tanstack/react-query';
import * as z from 'zod';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useTRPC } from '../../trpc/client.tsx';

const schema = z.object({ email: emailSchema, password: currentPasswordSchema });

interface SignInFormProps {
  returnTo: string;
  /** Why the person stands here, where there is a reason to tell. */
  note: string | undefined;
}

export function SignInForm({ returnTo, note }: SignInFormProps) {
  const api = useTRPC();
  const form = useZodForm(schema, { defaultValues: { email: '', password: '' } });
  const signIn = useMutation(
    api.auth.signIn.mutationOptions({
      // A full load: the new cookie draws the next page, and nothing of this one stays.
      onSuccess: ({ status }) =>
        location.replace(status === 'signed-in' ? returnTo : '/new-password'),
      onError: (error) => {
        if (errorCode(error) === 'ADMIN_ONLY') return location.replace('/not-for-you');
        if (!showFieldProblems(form, fieldErrors(error))) {
          form.setFocus('password', { shouldSelect: true });
        }
      },
    }),
  );
  const { errors } = form.formState;

  return (
    <form
      className="auth-form"
      method="post"
      noValidate
      onSubmit={form.handleSubmit((input) => signIn.mutate(input))}
    >
      <div>
        <h1>Sign in</h1>
        <p className="lead">The console is for administrators.</p>
      </div>
      <NoScript />
      {signIn.error ? (
        <ProblemNote error={signIn.error} />
      ) : (
        note !== undefined && <Note title={note} />
      )}
      <Field label="Email" error={errors.email?.message}>
        <TextInput
          size="lg"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          {...form.register('email')}
        />
      </Field>
      <Field label="Password" error={errors.password?.message}>
        <PasswordInput size="lg" autoComplete="current-password" {...form.register('password')} />
      </Field>
      <SubmitButton
        size="lg"
        block
        busy={signIn.isPending || signIn.isSuccess}
        busyLabel="Signing in"
      >
        Sign in
      </SubmitButton>
    </form>
  );
}
