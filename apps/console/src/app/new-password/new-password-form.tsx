'use client';

import { errorCode, fieldErrors } from '@gatehouse/api/client';
import { Field } from '@gatehouse/ui/field';
import { showFieldProblems, useZodForm } from '@gatehouse/ui/form';
import { NoScript } from '@gatehouse/ui/no-script';
import { Note } from '@gatehouse/ui/note';
import { PasswordInput } from '@gatehouse/ui/password-input';
import { PasswordRules } from '@gatehouse/ui/password-rules';
import { SubmitButton } from '@gatehouse/ui/submit-button';
import { TextInput } from '@gatehouse/ui/text-input';
import { newPasswordSchema } from '@gatehouse/user-pool/validation';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { describeProblem } from '../../session/problem.ts';
import { signInPath } from '../../session/return-to.ts';
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
        const code = errorCode(error);
        if (code === 'ADMIN_ONLY') return location.replace('/not-for-you');
        if (code === 'CHALLENGE_EXPIRED')
          return location.replace(signInPath({ note: 'step-expired' }));
        showFieldProblems(form, fieldErrors(error));
        if (code === 'WEAK_PASSWORD')
          form.setError('newPassword', { message: error.message }, { shouldFocus: true });
      },
    }),
  );
  const { errors } = form.formState;
  const problem = save.error && !errors.newPassword ? describeProblem(save.error) : null;

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
      {problem && (
        <Note alert tone="danger" title={problem.text}>
          {problem.requestId && <span className="mono">{problem.requestId}</span>}
        </Note>
      )}
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
