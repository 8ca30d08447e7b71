import { html } from 'hono/html';
import type { Html } from './html.ts';

/** Six digits read better in two groups; the gap is drawn, not written, so that selecting them copies six digits. */
export const groupedCode = (code: string): Html => {
  const middle = Math.ceil(code.length / 2);
  return html`${code.slice(0, middle)}<span class="gap">${code.slice(middle)}</span>`;
};
