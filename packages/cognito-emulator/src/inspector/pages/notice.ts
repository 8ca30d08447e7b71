import { html } from 'hono/html';
import type { Html } from './html.ts';

/** Asked before all mail is thrown away: it is the only place where those codes are. */
export const clearQuestion = (count: number): Html => html`<section class="center">
  <h2>Clear ${count === 1 ? 'the one message' : `all ${count} messages`}?</h2>
  <p class="soft">Codes and temporary passwords that were not used yet can only be sent again after this.</p>
  <form class="choices" method="post" action="/_emulator/clear">
    <a class="button button-plain" href="/_emulator">Keep</a>
    <button class="button button-danger" type="submit">Clear</button>
  </form>
</section>`;

export const noSuchMessage: Html = html`<section class="center">
  <h2>This message is not here</h2>
  <p class="soft">It was cleared, or it belongs to another data folder.</p>
  <p class="choices"><a class="button button-plain" href="/_emulator">All mail</a></p>
</section>`;

/** Asked before everything is forgotten. */
export const resetQuestion = (people: number): Html => html`<section class="center">
  <h1>Reset the emulator?</h1>
  <p class="soft">${people === 1 ? 'One person' : `${people} people`}, every pool and all mail are forgotten. Only the seed of the start comes back.</p>
  <form class="choices" method="post" action="/_emulator/reset">
    <a class="button button-plain" href="/_emulator/tools">Keep</a>
    <button class="button button-danger" type="submit">Reset</button>
  </form>
</section>`;

export const noSuchPerson: Html = html`<section class="center">
  <h1>This person is not here</h1>
  <p class="soft">They were deleted, or belong to another data folder.</p>
  <p class="choices"><a class="button button-plain" href="/_emulator/people">All people</a></p>
</section>`;
