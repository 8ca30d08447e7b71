import { html } from 'hono/html';
import type { Message } from '../../store/types.ts';
import type { MailPage, MailQuery } from '../find-mail.ts';
import { groupedCode } from './code.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import { shortTime } from './time.ts';

export interface ListState {
  readonly openId: string | null;
  /** Whether a message has been opened, which on a phone has the screen to itself. */
  readonly isBehind: boolean;
  readonly now: number;
}

/** The column of messages. The code can be copied from its row, so that most visits need no opening. */
export const messageList = (
  { messages, before }: MailPage,
  query: MailQuery,
  { openId, isBehind, now }: ListState,
): Html => html`<section class="list${isBehind ? ' only-wide' : ''}" aria-label="Messages">
  <form class="find" role="search" action="/_emulator">
    <label class="input search">${icon('search')}<span class="hidden">Search mail</span>
      <input type="search" name="q" value="${query.text}" placeholder="Search by address or subject" autocomplete="off">
    </label>
  </form>
  <div id="messages">
    ${messages.length > 0 ? html`<ul>${messages.map((message) => row(message, query, openId, now))}</ul>` : nothing(query)}
    ${before === null ? '' : html`<a class="link more" href="${address('/_emulator', query.text, before)}">Older messages</a>`}
  </div>
</section>`;

const row = (message: Message, { text }: MailQuery, openId: string | null, now: number): Html => {
  const isOpen = message.id === openId;
  return html`<li class="item${isOpen ? ' open' : ''}" data-message="${message.id}">
  <a class="item-link" href="${address(`/_emulator/messages/${message.id}`, text)}"${isOpen ? html` aria-current="true"` : ''}>
    <span class="item-head"><b class="clip">${message.subject}</b><time class="faint" datetime="${new Date(message.at).toISOString()}">${shortTime(message.at, now)}</time></span>
    <span class="faint clip">To ${message.to}</span>
  </a>
  ${chip(message)}
</li>`;
};

const chip = ({ code, temporaryPassword }: Message): Html | string => {
  const secret = code ?? temporaryPassword;
  if (secret === null) return '';
  const label =
    code === null
      ? html`<span data-label>Temporary password</span>`
      : html`<span class="mono">${groupedCode(code)}</span>`;
  const name = code === null ? 'Copy temporary password' : `Copy code ${code}`;
  return html`<button class="chip" type="button" data-copy="${secret}" aria-label="${name}">${label}${icon('copy')}</button>`;
};

const nothing = ({ text }: MailQuery): Html =>
  text === ''
    ? html`<div class="nothing"><p>No mail yet</p><p class="faint small">Codes and invitations appear here by themselves.</p></div>`
    : html`<div class="nothing"><p>No message to or about “${text}”.</p><p><a class="link" href="/_emulator">Show all mail</a></p></div>`;

const address = (path: string, text: string, before?: string) => {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  if (before !== undefined) query.set('before', before);
  return query.size > 0 ? `${path}?${query}` : path;
};
