import { html } from 'hono/html';
import type { Html } from './html.ts';

/** An empty list says so in its own frame, with one way on. */
export const empty = (title: string, line: Html): Html => html`<div class="empty">
  <span class="empty-arch" aria-hidden="true"></span>
  <h2>${title}</h2>
  <p class="soft">${line}</p>
</div>`;
