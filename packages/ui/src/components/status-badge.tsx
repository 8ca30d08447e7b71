import type { ReactNode } from 'react';

export type Status = 'pending' | 'invited' | 'active' | 'disabled';

const arch = 'M1 11.25V5.5a4.5 4.5 0 0 1 9 0v5.75z';
const outline = { d: arch, fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;

const looks: Record<Status, { word: string; glyph: ReactNode }> = {
  active: {
    word: 'Active',
    glyph: <path {...outline} strokeLinejoin="round" fill="currentColor" />,
  },
  invited: {
    word: 'Invited',
    glyph: (
      <>
        <path {...outline} strokeLinejoin="round" />
        <circle cx="5.5" cy="6.8" r="1.5" fill="currentColor" />
      </>
    ),
  },
  pending: { word: 'Pending', glyph: <path {...outline} strokeDasharray="2.1 1.7" /> },
  disabled: {
    word: 'Disabled',
    glyph: (
      <>
        <path {...outline} strokeLinejoin="round" />
        <path d="M4 2v9M7 2v9" stroke="currentColor" strokeWidth="1.2" />
      </>
    ),
  },
};

/** Glyph and word first, colour second. */
export function StatusBadge({ status }: { status: Status }) {
  const { word, glyph } = looks[status];
  return (
    <span className={`status s-${status}`}>
      <svg viewBox="0 0 11 12" aria-hidden="true">
        {glyph}
      </svg>
      {word}
    </span>
  );
}
