import type { ComponentProps, ReactNode } from 'react';

/** A question with two or three answers that deserve a sentence each. */
export function ChoiceCards({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="picks">
      <legend className="label">{legend}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceCardProps extends Omit<ComponentProps<'input'>, 'type' | 'title'> {
  title: ReactNode;
  children?: ReactNode;
}

export function ChoiceCard({ title, children, ...props }: ChoiceCardProps) {
  return (
    <label className="pick">
      <input {...props} type="radio" />
      <span className="dot" aria-hidden="true" />
      <b>{title}</b>
      {children !== undefined && <p>{children}</p>}
    </label>
  );
}
