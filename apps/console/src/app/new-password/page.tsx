import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthFrame } from '../../components/auth-frame.tsx';
import { loadSession } from '../../session/load-session.ts';
import { signInPath } from '../../session/return-to.ts';
import { NewPasswordForm } from './new-password-form.tsx';

export const metadata: Metadata = { title: 'Choose your password' };

export default async function NewPasswordPage() {
  const session = await loadSession();
  if (session.status === 'signed-out') redirect(signInPath());
  if (session.status === 'signed-in') redirect('/');

  return (
    <AuthFrame foot="You can leave and come back with the password from the invitation.">
      <NewPasswordForm email={session.email} />
    </AuthFrame>
  );
}
