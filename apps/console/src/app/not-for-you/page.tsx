import { LinkButton } from '@gatehouse/ui/link-button';
import { State } from '@gatehouse/ui/state';
import { ArrowUpRight } from 'lucide-react';
import type { Metadata } from 'next';
import { AuthFrame } from '../../components/auth-frame.tsx';
import { env } from '../../env.ts';
import { signInPath } from '../../session/return-to.ts';

export const metadata: Metadata = { title: 'For administrators' };

/** Where a member lands who signs in here: their password was right, the door was not. */
export default function NotForYouPage() {
  return (
    <AuthFrame foot="You are not signed in here.">
      <div className="m-auto">
        <State
          kind="forbidden"
          level={1}
          title="The console is for administrators"
          actions={
            <>
              <LinkButton
                variant="primary"
                href={env().WEB_ORIGIN}
                prefetch={false}
                icon={<ArrowUpRight className="i" />}
              >
                Go to your account
              </LinkButton>
              <LinkButton href={signInPath()} prefetch={false}>
                Sign in as somebody else
              </LinkButton>
            </>
          }
        >
          Your email and password are right, and your account is a member’s. It is waiting on the
          web app. Ask an administrator if you need the console.
        </State>
      </div>
    </AuthFrame>
  );
}
