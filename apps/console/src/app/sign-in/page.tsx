import { ArrowUpRight } from 'lucide-react';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthFrame } from '../../components/auth-frame.tsx';
import { env } from '../../env.ts';
import { loadSession } from '../../session/load-session.ts';
import { parseSignInNote, safeReturnTo, signInNotes } from '../../session/return-to.ts';
import { SignInForm } from './sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const query = await searchParams;
  const returnTo = safeReturnTo(query.returnTo);
  const note = parseSignInNote(query.note);

  const session = await loadSession();
  if (session.status === 'signed-in') redirect(returnTo);

  return (
    <AuthFrame
      foot={
        <a className="row gap-1.5" href={env().WEB_ORIGIN}>
          <span>
            <span className="not-phone">Not an administrator? </span>Go to your account
          </span>
          <ArrowUpRight className="i" />
        </a>
      }
    >
      <SignInForm returnTo={returnTo} note={note && signInNotes[note]} />
    </AuthFrame>
  );
}
