import { Note } from '@gatehouse/ui/note';
import { describeProblem } from '../session/problem.ts';

/** A failed call, above the form that made it, with the request's id for whoever is asked to help. */
export function ProblemNote({ error }: { error: unknown }) {
  const { text, requestId } = describeProblem(error);
  return (
    <Note alert tone="danger" title={text}>
      {requestId && (
        <>
          Request <span className="mono">{requestId}</span>
        </>
      )}
    </Note>
  );
}
