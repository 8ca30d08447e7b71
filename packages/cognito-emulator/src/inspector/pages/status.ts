import { html, raw } from 'hono/html';
import type { User } from '../../store/types.ts';
import type { Html } from './html.ts';

const arch = (inside: string, line = 'stroke-linejoin="round"', fill = 'none') =>
  raw(
    `<svg viewBox="0 0 11 12" aria-hidden="true"><path d="M1 11.25V5.5a4.5 4.5 0 0 1 9 0v5.75z" fill="${fill}" stroke="currentColor" stroke-width="1.5" ${line}/>${inside}</svg>`,
  );

/** Shape before colour: each glyph is an arch that says how far in somebody is. */
const glyphs = {
  ok: arch('', 'stroke-linejoin="round"', 'currentColor'),
  accent: arch('<circle cx="5.5" cy="6.8" r="1.5" fill="currentColor"/>'),
  warn: arch('', 'stroke-dasharray="2.1 1.7"'),
  neutral: arch('<path d="M4 2v9M7 2v9" stroke="currentColor" stroke-width="1.2"/>'),
  danger: arch('<path d="M1 7h9v4.2H1z" fill="currentColor"/>'),
};

const tones: Readonly<Record<string, keyof typeof glyphs>> = {
  CONFIRMED: 'ok',
  EXTERNAL_PROVIDER: 'ok',
  UNCONFIRMED: 'warn',
  FORCE_CHANGE_PASSWORD: 'accent',
  RESET_REQUIRED: 'danger',
};

export const badge = (tone: keyof typeof glyphs, word: string): Html =>
  html`<span class="status status-${tone}">${glyphs[tone]}${word}</span>`;

/** Cognito's own word for it, since that is what code compares with; disabled goes before all else. */
export const statusBadge = ({ status, enabled }: User): Html =>
  enabled ? badge(tones[status] ?? 'neutral', status) : badge('neutral', 'Disabled');
