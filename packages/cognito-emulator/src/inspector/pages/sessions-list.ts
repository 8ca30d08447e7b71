import { html } from 'hono/html';
import { empty } from './empty.ts';
import type { Html } from './html.ts';
import { type SignIn, signInTable } from './sign-in-table.ts';

export interface SignInPage {
  /** Newest first. */
  readonly signIns: readonly SignIn[];
  readonly total: number;
  /** Sign-ins that began and wait for a challenge to be answered. */
  readonly pending: number;
  readonly now: number;
}

export const sessionsList = ({
  signIns,
  total,
  pending,
  now,
}: SignInPage): Html => html`<div class="page">
  <header class="page-head"><h1>Sign-ins</h1><p class="soft">${summary(signIns.length, total, pending)}</p></header>
  ${
    signIns.length > 0
      ? signInTable(signIns, now)
      : empty(
          'Nobody has signed in yet',
          html`Each sign-in appears here with the client that it came from.`,
        )
  }
</div>`;

const summary = (shown: number, total: number, pending: number) => {
  if (total === 0 && pending === 0) return 'Who is signed in, and from which client.';
  const all = total === 1 ? 'One sign-in' : `${total} sign-ins`;
  const newest = total > shown ? `, the newest ${shown} of them here` : '';
  const waiting =
    pending === 0
      ? ''
      : ` ${pending} more wait${pending === 1 ? 's' : ''} for the answer to a challenge.`;
  return `${all}${newest}.${waiting}`;
};
