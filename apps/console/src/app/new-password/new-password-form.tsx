'use client';

import { errorCode, fieldErrors } from '@gatehouse/api/client';
import { Field } from '@gatehouse/ui/field';
import { showFieldProblems, useZodForm } from '@gatehouse/ui/form';
import { NoScript } from '@gatehouse/ui/no-script';
import { PasswordInput } from '@gatehouse/ui/password-input';
import { PasswordRules } from '@gatehouse/ui/password-rules';
import { SubmitButton } from '@gatehouse/ui/submit-button';
import { TextInput } from '@gatehouse/ui/text-input';
import { newPasswordSchema } from '@gatehouse/user-pool/validation';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { ProblemNote } from '../../components/problem-note.tsx';
import { signInPath } from '../../session/return-to.ts';
import { isSessionEnd } from '../../session/session-end.ts';
import { useSignOut } from '../../session/sign-out.ts';
import { useTRPC } from '../../trpc/client.tsx';

const schema = z
  .object({ newPassword: newPasswordSchema, repeated: z.string().min(1, 'Type it once more.') })
  .refine((input) => input.newPassword === input.repeated, {
    path: ['repeated'],
    message: 'The two do not match.',
    // Also while another field is wrong, so that all there is to mend shows at once.
    when: ({ value }) => z.object({ repeated: z.string().min(1) }).safeParse(value).success,
  });

export function NewPasswordForm({ email }: { email: string }) {
  const api = useTRPC();
  const { signOut, leaving } = useSignOut();
  const form = useZodForm(schema, { defaultValues: { newPassword: '', repeated: '' } });
  const password = useWatch({ control: form.control, name: 'newPassword' });
  const save = useMutation(
    api.auth.answerNewPassword.mutationOptions({
      onSuccess: () => location.replace('/'),
      onError: (error) => {
        if (errorCode(error) === 'ADMIN_ONLY') return location.replace('/not-for-you');
        if (errorCode(error) === 'CHALLENGE_EXPIRED' || isSessionEnd(error)) {
          return location.replace(signInPath({ note: 'step-expired' }));
        }
        showFieldProblems(form, problemsOf(error));
      },
    }),
  );
  const { errors } = form.formState;

  return (
    <form
      className="auth-form"
      method="post"
      noValidate
      onSubmit={form.handleSubmit(({ newPassword }) => save.mutate({ newPassword }))}
    >
      <div>
        <p className="faint small mb-2.5">Step 2 of 2</p>
        <h1>Choose your password</h1>
        <p className="lead">The password in the invitation stops working once you save this one.</p>
      </div>
      <NoScript />
      {save.error && !problemsOf(save.error).newPassword && <ProblemNote error={save.error} />}
      <Field label="Account">
        <TextInput
          size="lg"
          locked
          type="email"
          name="username"
          autoComplete="username"
          defaultValue={email}
        />
      </Field>
      <Field label="New password" error={errors.newPassword?.message} describedBy="password-rules">
        <PasswordInput
          size="lg"
          autoComplete="new-password"
          autoFocus
          {...form.register('newPassword', { deps: ['repeated'] })}
        />
        <PasswordRules id="password-rules" password={password} />
      </Field>
      <Field label="Repeat it" error={errors.repeated?.message}>
        <PasswordInput size="lg" autoComplete="new-password" {...form.register('repeated')} />
      </Field>
      <SubmitButton size="lg" block busy={save.isPending || save.isSuccess} busyLabel="Saving">
        Save and sign in
      </SubmitButton>
      <p className="faint small text-center">
        Not you?{' '}
        <button className="link" type="button" disabled={leaving} onClick={signOut}>
          Leave this page
        </button>
      </p>
    </form>
  );
}

/** The pool's own last word on a password belongs beside the password. */
function problemsOf(error: { message: string }): Record<string, string> {
  return errorCode(error) === 'WEAK_PASSWORD' ? { newPassword: error.message } : fieldErrors(error);
}
