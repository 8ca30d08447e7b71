'use client';

import { CircleAlert } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId } from 'react';

interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

const FieldContext = createContext<FieldControl | null>(null);

/** What a control takes from the Field around it, so that label, hint and error are wired without ids in the pages. */
export function useFieldControl(): Partial<FieldControl> {
  return useContext(FieldContext) ?? {};
}

interface FieldProps {
  label: ReactNode;
  /** At the right of the label: "Optional", or what the value is for. */
  aside?: ReactNode;
  optional?: boolean;
  hint?: ReactNode;
  /** A sentence that says how to put it right. It takes the place of the hint. */
  error?: string | undefined;
  /** Further ids that describe the control, such as a list of password rules. */
  describedBy?: string;
  children: ReactNode;
}

export function Field({ label, aside, optional, hint, error, describedBy, children }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  const noteId = note === undefined ? undefined : `${id}-note`;
  const describedBys = [noteId, describedBy].filter(Boolean).join(' ');

  return (
    <FieldContext
      value={{
        id,
        'aria-describedby': describedBys || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      }}
    >
      <div className="field">
        <div className="label">
          <label htmlFor={id}>{label}</label>
          {optional ? <span className="opt">Optional</span> : aside}
        </div>
        {children}
        {error !== undefined ? (
          <p className="error" id={noteId}>
            <CircleAlert className="i" />
            {error}
          </p>
        ) : (
          hint !== undefined && (
            <p className="hint" id={noteId}>
              {hint}
            </p>
          )
        )}
      </div>
    </FieldContext>
  );
}
