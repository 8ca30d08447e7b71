import { errorCode, fieldErrors } from '@gatehouse/api/client';
import { Note } from '@gatehouse/ui/note';
import { ProblemNote } from '../components/problem-note.tsx';
import { describeProblem } from '../session/problem.ts';
import { isSessionEnd } from '../session/session-end.ts';

const atTheirField = new Set<string | null>(['EMAIL_TAKEN', 'WEAK_PASSWORD']);

/** Above the form, for what belongs to no field of it. */
export function CreateProblem({ error }: { error: unknown }) {
  if (atTheirField.has(errorCode(error)) || Object.keys(fieldErrors(error)).length > 0) return null;
  // The dialog over the page asks for the sign-in; the form below it is as it was.
  if (isSessionEnd(error)) {
    return <Note tone="warn" alert title="Nobody was created yet. Press the button once more." />;
  }
  if (errorCode(error) !== null) return <ProblemNote error={error} />;
  return (
    <Note tone="danger" alert title={describeProblem(error).text}>
      Should it have arrived after all, the same button still makes only one person.
    </Note>
  );
}
