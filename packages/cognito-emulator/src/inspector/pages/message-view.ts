import { html } from 'hono/html';
import type { Message } from '../../store/types.ts';
import { groupedCode } from './code.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import { longTime } from './time.ts';

/** One message, its secret first. On a phone it has the screen to itself. */
export const messageView = (
  message: Message,
  isAlone: boolean,
): Html => html`<article class="view${isAlone ? '' : ' only-wide'}" aria-label="Message" data-opened="${message.id}">
  <div>
    <a class="back" href="/_emulator">${icon('back')}All mail</a>
    <h2>${message.subject}</h2>
    <p class="soft small from">To ${message.to}</p>
    <p class="faint small">${longTime(message.at)}. <span class="mono">${message.kind}</span> of <span class="mono">${message.poolId}</span></p>
  </div>
  ${secret(message)}
  <div class="paper"><div class="mail">${message.text}</div></div>
</article>`;

/** In place of a message where there is none; the first one takes its place. */
export const noMessage: Html = html`<article class="view view-empty only-wide" aria-label="Message" data-opened="">
  <span class="empty-arch" aria-hidden="true"></span>
  <h2>Nothing has been sent yet</h2>
  <p class="soft">Sign somebody up or ask for a code, and it is here.</p>
</article>`;

const secret = ({ code, temporaryPassword }: Message): Html | string => {
  if (code !== null)
    return panel(
      'Code in this mail',
      'Copy code',
      code,
      html`<output>${groupedCode(code)}</output>`,
    );
  if (temporaryPassword === null) return '';
  const shown = html`<output class="long">${temporaryPassword}</output>`;
  return panel('Temporary password in this mail', 'Copy password', temporaryPassword, shown);
};

const panel = (
  title: string,
  action: string,
  value: string,
  shown: Html,
): Html => html`<div class="secret">
    <div class="grow"><p class="faint small">${title}</p>${shown}</div>
    <button class="button button-main" type="button" data-copy="${value}" data-main-copy>${icon('copy')}<span data-label>${action}</span></button>
    <kbd class="key only-wide">C</kbd>
  </div>`;
