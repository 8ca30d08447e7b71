import { html } from 'hono/html';
import type { RefreshFamily, User } from '../../store/types.ts';
import { nameOf } from '../find-people.ts';
import type { Html } from './html.ts';
import { badge } from './status.ts';
import { longTime, shortTime } from './time.ts';

export interface SignIn {
  readonly family: RefreshFamily;
  /** Null where the page is about this person anyway. */
  readonly user: User | null;
  /** Name of the app client. */
  readonly client: string;
}

export const signInTable = (
  signIns: readonly SignIn[],
  now: number,
): Html => html`<div class="table-wrap"><table class="table">
  <thead><tr>${signIns[0]?.user ? html`<th scope="col">Person</th>` : ''}<th scope="col">State</th><th scope="col">Client</th><th scope="col">Signed in</th><th scope="col">Refreshes until</th></tr></thead>
  <tbody>${signIns.map((signIn) => row(signIn, now))}</tbody>
</table></div>`;

const row = ({ family, user, client }: SignIn, now: number): Html => html`<tr>
  ${user ? html`<td><a class="strong" href="/_emulator/people/${user.id}">${nameOf(user)}</a></td>` : ''}
  <td>${state(family, now)}</td>
  <td data-label="Client">${client}</td>
  <td data-label="Signed in"><time datetime="${new Date(family.authenticatedAt).toISOString()}">${shortTime(family.authenticatedAt, now)}</time></td>
  <td data-label="Refreshes until"><time datetime="${new Date(family.expiresAt).toISOString()}">${longTime(family.expiresAt)}</time></td>
</tr>`;

const state = ({ revokedAt, expiresAt }: RefreshFamily, now: number): Html => {
  if (revokedAt !== null) return badge('neutral', 'Ended');
  return expiresAt <= now ? badge('warn', 'Expired') : badge('ok', 'Active');
};
