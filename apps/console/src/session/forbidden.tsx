'use client';

import { Button } from '@gatehouse/ui/button';
import { LinkButton } from '@gatehouse/ui/link-button';
import { State } from '@gatehouse/ui/state';
import { useSignOut } from './sign-out.ts';

/** For someone who was an administrator when they signed in and is not any more. */
export function Forbidden({ email, webOrigin }: { email: string; webOrigin: string }) {
  const { signOut, leaving } = useSignOut();
  return (
    <State
      kind="forbidden"
      level={1}
      title="The console is for administrators"
      actions={
        <>
          <LinkButton variant="primary" size="sm" href={webOrigin} prefetch={false}>
            Go to your account
          </LinkButton>
          <Button size="sm" busy={leaving} busyLabel="Signing out" onClick={signOut}>
            Switch account
          </Button>
        </>
      }
    >
      You are signed in as {email}, a member. Ask an administrator if you need access.
    </State>
  );
}
