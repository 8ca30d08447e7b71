import { html } from 'hono/html';
import type { UserPool } from '../../store/types.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';

/** Which pool, and a search in it: one form, which works without script. */
export const poolChoice = (
  action: string,
  pools: readonly UserPool[],
  poolId: string | null,
  text: string,
  placeholder: string,
): Html => html`<form class="bar" role="search" action="${action}">
  <label class="input search">${icon('search')}<span class="hidden">Search</span>
    <input type="search" name="q" value="${text}" placeholder="${placeholder}" autocomplete="off">
  </label>
  ${pools.length > 1 ? choice(pools, poolId) : ''}
  <button class="button button-plain button-small" type="submit">Show</button>
</form>`;

const choice = (
  pools: readonly UserPool[],
  poolId: string | null,
): Html => html`<label class="input search choice">
    <span class="hidden">User pool</span>
    <select name="pool">${pools.map(
      ({ id, settings }) =>
        html`<option value="${id}"${id === poolId ? html` selected` : ''}>${settings.Name} · ${id}</option>`,
    )}</select>
  </label>`;
