import { Note } from './note.tsx';

/** For a form that cannot work without script: says so instead of failing in silence. */
export function NoScript() {
  return (
    <noscript>
      <Note tone="warn" title="This page needs JavaScript">
        Turn it on for this site and load the page again. Nothing you type is sent without it.
      </Note>
    </noscript>
  );
}
