import { html } from 'hono/html';
import type { User, UserPool } from '../../store/types.ts';
import { nameOf, type PeoplePage, type PeopleQuery } from '../find-people.ts';
import { avatar } from './avatar.ts';
import { empty } from './empty.ts';
import type { Html } from './html.ts';
import { poolChoice } from './pool-choice.ts';
import { statusBadge } from './status.ts';
import { shortTime } from './time.ts';

interface PeopleState {
  readonly pools: readonly UserPool[];
  /** How many there are in the pool, found or not. */
  readonly count: number;
  readonly now: number;
}

export const peopleList = (
  { poolId, people, after }: PeoplePage,
  { text }: PeopleQuery,
  { pools, count, now }: PeopleState,
): Html => html`<div class="page">
  <header class="page-head"><h1>People</h1><p class="soft">${summary(pools, poolId, count)}</p></header>
  ${pools.length > 0 ? poolChoice('/_emulator/people', pools, poolId, text, 'Name, address or id') : ''}
  ${people.length > 0 ? table(people, now) : nobody(pools.length > 0, text)}
  ${after === null ? '' : html`<p class="table-foot"><a class="button button-plain button-small" href="${next(poolId, text, after)}">Next page</a></p>`}
</div>`;

const summary = (pools: readonly UserPool[], poolId: string | null, count: number) => {
  const pool = pools.find(({ id }) => id === poolId);
  if (!pool) return 'There is no user pool yet.';
  return html`${count === 1 ? 'One person' : `${count} people`} in the pool “${pool.settings.Name}”, <span class="mono">${pool.id}</span>`;
};

const table = (
  people: readonly User[],
  now: number,
): Html => html`<div class="table-wrap"><table class="table">
  <thead><tr><th scope="col">Name</th><th scope="col">Status</th><th scope="col">Groups</th><th scope="col">Created</th></tr></thead>
  <tbody>${people.map((user) => row(user, now))}</tbody>
</table></div>`;

const row = (user: User, now: number): Html => html`<tr>
  <td><span class="who">${avatar(user)}<span class="who-text"><a href="/_emulator/people/${user.id}">${nameOf(user)}</a><span class="faint small clip">${user.attributes.name ?? user.username}</span></span></span></td>
  <td>${statusBadge(user)}</td>
  <td data-label="Groups">${user.groups.length > 0 ? user.groups.join(', ') : html`<span class="faint">None</span>`}</td>
  <td data-label="Created"><time datetime="${new Date(user.createdAt).toISOString()}">${shortTime(user.createdAt, now)}</time></td>
</tr>`;

const nobody = (hasPool: boolean, text: string): Html => {
  if (!hasPool)
    return empty(
      'No user pool yet',
      html`Create one with any client, or <a class="link" href="/_emulator/tools#seed">start with a seed</a>.`,
    );
  if (text === '')
    return empty(
      'Nobody is in this pool yet',
      html`People appear here when they sign up or are created.`,
    );
  return empty(
    `Nobody matches “${text}”`,
    html`<a class="link" href="/_emulator/people">Show everybody</a>`,
  );
};

const next = (poolId: string | null, text: string, after: number) => {
  const query = new URLSearchParams({ pool: poolId ?? '', after: String(after) });
  if (text !== '') query.set('q', text);
  return `/_emulator/people?${query}`;
};
