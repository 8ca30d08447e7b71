import { html } from 'hono/html';
import type { Message, RefreshFamily, User, UserPool } from '../../store/types.ts';
import { nameOf } from '../find-people.ts';
import { avatar } from './avatar.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import { signInTable } from './sign-in-table.ts';
import { statusBadge } from './status.ts';
import { longTime, shortTime } from './time.ts';

export interface PersonState {
  readonly pool: UserPool;
  readonly families: readonly RefreshFamily[];
  readonly messages: readonly Message[];
  readonly clientName: (clientId: string) => string;
  readonly now: number;
}

/** One person: facts and attributes, what was sent to them, and where they are signed in. */
export const personView = (
  user: User,
  { pool, families, messages, clientName, now }: PersonState,
): Html => html`<div class="page">
  <p><a class="crumb" href="/_emulator/people?pool=${encodeURIComponent(pool.id)}">${icon('back')}People</a></p>
  <header class="page-head page-head-person">${avatar(user)}<div class="grow"><h1>${nameOf(user)}</h1><p class="person-facts">${statusBadge(user)}<span class="soft">in the pool “${pool.settings.Name}”</span></p></div></header>
  <div class="columns">
    <section class="card"><h2>Attributes</h2>
      <dl>${fact('sub', user.id, true)}${fact('username', user.username, true)}${Object.entries(user.attributes).map(([name, value]) => fact(name, value, true))}</dl>
    </section>
    <section class="card"><h2>Account</h2>
      <dl>
        ${fact('Status', user.status, true)}
        ${fact('Enabled', user.enabled ? 'yes' : 'no')}
        ${fact('Groups', user.groups.join(', ') || 'none')}
        ${fact('Password', user.password ? `set ${longTime(user.passwordSetAt)}` : 'none')}
        ${fact('Created', longTime(user.createdAt))}
        ${fact('Changed', longTime(user.updatedAt))}
      </dl>
    </section>
  </div>
  <section class="block" aria-labelledby="sign-ins"><h2 id="sign-ins">Sign-ins</h2>
    ${
      families.length > 0
        ? signInTable(
            families.map((family) => ({ family, client: clientName(family.clientId), user: null })),
            now,
          )
        : html`<p class="soft">Not signed in anywhere.</p>`
    }
  </section>
  <section class="block" aria-labelledby="sent"><h2 id="sent">Sent to them</h2>
    ${messages.length > 0 ? html`<ul class="lines">${messages.map((message) => sent(message, now))}</ul>` : html`<p class="soft">Nothing yet.</p>`}
  </section>
</div>`;

/** Values that code compares with stand in mono, like every id. */
const fact = (name: string, value: string, isCode = false): Html =>
  html`<div><dt>${name}</dt><dd${isCode ? html` class="mono"` : ''}>${value}</dd></div>`;

const sent = ({ id, subject, at }: Message, now: number): Html =>
  html`<li><a href="/_emulator/messages/${id}">${subject}</a><time class="faint small" datetime="${new Date(at).toISOString()}">${shortTime(at, now)}</time></li>`;
