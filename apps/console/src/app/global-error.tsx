'use client';

import '@gatehouse/ui/styles.css';
import './console.css';
import { Brand } from '@gatehouse/ui/brand';
import { State } from '@gatehouse/ui/state';

/** The last resort, when the layout itself has failed: no data, no script needed. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Something broke · Gatehouse</title>
        <div className="gate">
          <header>
            <Brand />
          </header>
          <main>
            <State
              kind="error"
              level={1}
              title="This page could not be shown"
              // A plain link: the router may be what has failed.
              actions={
                <a className="btn btn-primary btn-sm" href="/">
                  Start again
                </a>
              }
            >
              Gatehouse did not answer as it should. Nothing was changed.
            </State>
          </main>
          <footer />
        </div>
      </body>
    </html>
  );
}
