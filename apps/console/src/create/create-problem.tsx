import { errorCode, fieldErrors } from '@gatehouse/api/client';
import { CopyButton } from '@gatehouse/ui/copy-button';
import { Note } from '@gatehouse/ui/note';
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
  const { code, text, requestId } = describeProblem(error);
  return (
    <Note tone="danger" alert title={text}>
      {code === null &&
        'Press the button again: even if it did arrive, only one person is created. '}
      {requestId && <CopyButton label="Request" value={requestId} />}
    </Note>
  );
}
