import type { ReactNode } from 'react';
import { ConsoleShell } from '../../components/console-shell.tsx';
import { env } from '../../env.ts';
import { loadSession } from '../../session/load-session.ts';
import { SessionEndedDialog } from '../../session/session-ended-dialog.tsx';
import { YourIdProvider } from '../../session/your-id.tsx';

/** The frame around the pages. Each page guards itself: a layout is not rendered again on the way between them. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const session = await loadSession();
  if (session.status !== 'signed-in') {
    return (
      <main className="bare" id="content">
        {children}
      </main>
    );
  }
  const { WEB_ORIGIN, SITE_STAGE } = env();
  return (
    <YourIdProvider id={session.person.id}>
      <ConsoleShell person={session.person} webOrigin={WEB_ORIGIN} stage={SITE_STAGE}>
        {children}
      </ConsoleShell>
      <SessionEndedDialog email={session.person.email} />
    </YourIdProvider>
  );
}
