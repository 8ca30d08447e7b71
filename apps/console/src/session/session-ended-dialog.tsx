'use client';

import { errorCode } from '@gatehouse/api/client';
import { Dialog } from '@gatehouse/ui/dialog';
import { Field } from '@gatehouse/ui/field';
import { useZodForm } from '@gatehouse/ui/form';
import { LinkButton } from '@gatehouse/ui/link-button';
import { PasswordInput } from '@gatehouse/ui/password-input';
import { SubmitButton } from '@gatehouse/ui/submit-button';
import { TextInput } from '@gatehouse/ui/text-input';
import { currentPasswordSchema } from '@gatehouse/user-pool/validation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { useId, useSyncExternalStore } from 'react';
import * as z from 'zod';
import { ProblemNote } from '../components/problem-note.tsx';
import { useTRPC } from '../trpc/client.tsx';
import { signInPath } from './return-to.ts';
import { hasSessionEnded, noticeSignIn, subscribeToSessionEnd } from './session-end.ts';

const schema = z.object({ password: currentPasswordSchema });

/** Over the page rather than instead of it: what was typed below is still there afterwards. */
export function SessionEndedDialog({ email }: { email: string }) {
  const open = useSyncExternalStore(subscribeToSessionEnd, hasSessionEnded, () => false);
  const formId = useId();
  const pathname = usePathname();
  const api = useTRPC();
  const queries = useQueryClient();
  const form = useZodForm(schema, { defaultValues: { password: '' } });
  const signIn = useMutation(
    api.auth.signIn.mutationOptions({
      onSuccess: async (answer) => {
        form.reset();
        if (answer.status === 'new-password-required') return location.assign('/new-password');
        noticeSignIn();
        await queries.invalidateQueries();
      },
      onError: (error) => {
        if (errorCode(error) === 'ADMIN_ONLY') location.replace('/not-for-you');
      },
    }),
  );

  return (
    <Dialog
      open={open}
      onOpenChange={() => {}}
      persistent
      title="Your session has ended"
      description="Sign in again to go on. What you typed is still here."
      footer={
        <>
          <LinkButton href={signInPath({ returnTo: pathname })} prefetch={false}>
            Use another account
          </LinkButton>
          <SubmitButton form={formId} busy={signIn.isPending} busyLabel="Signing in">
            Sign in
          </SubmitButton>
        </>
      }
    >
      <form
        id={formId}
        method="post"
        noValidate
        className="stack"
        onSubmit={form.handleSubmit(({ password }) => signIn.mutate({ email, password }))}
      >
        {signIn.error && <ProblemNote error={signIn.error} />}
        <Field label="Email">
          <TextInput
            locked
            type="email"
            autoComplete="username"
            defaultValue={email}
            tabIndex={-1}
          />
        </Field>
        <Field label="Password" error={form.formState.errors.password?.message}>
          <PasswordInput autoComplete="current-password" {...form.register('password')} />
        </Field>
      </form>
    </Dialog>
  );
}
