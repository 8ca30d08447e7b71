import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert } as const;

interface NoteProps {
  tone?: keyof typeof icons;
  title: ReactNode;
  children?: ReactNode;
  /** Speak at once: for a note that appears because something failed. */
  alert?: boolean;
}

export function Note({ tone = 'info', title, children, alert = false }: NoteProps) {
  const Icon = icons[tone];
  return (
    <div className={`note note-${tone}`} role={alert ? 'alert' : undefined}>
      <Icon className="i" />
      <b>{title}</b>
      {children !== undefined && <div className="note-more">{children}</div>}
    </div>
  );
}
