import { Brand } from '@gatehouse/ui/brand';
import { ClosedGate } from '@gatehouse/ui/enfilade';
import { LinkButton } from '@gatehouse/ui/link-button';
import type { Metadata } from 'next';
import Link from 'next/link';
import { BackButton, MissingPath } from './missing-path.tsx';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <div className="gate">
      <header>
        <Link href="/" prefetch={false}>
          <Brand />
        </Link>
      </header>
      <main>
        <ClosedGate />
        <h1>This gate is closed</h1>
        <p className="soft">
          There is no page at <MissingPath />. It may have moved, or the link may be mistyped.
        </p>
        <div className="row wrap mt-5 justify-center">
          <LinkButton variant="primary" href="/" prefetch={false}>
            Go to people
          </LinkButton>
          <BackButton />
        </div>
      </main>
      <footer className="faint small">Error 404</footer>
    </div>
  );
}
