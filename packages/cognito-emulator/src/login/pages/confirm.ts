import { html } from 'hono/html';
import { confirmsByLink } from '../../domain/confirmation-link.ts';
import type { Html } from '../../inspector/pages/html.ts';
import type { Visit } from '../visit.ts';
import { layout } from './layout.ts';
import { usernameLabel, usernameType } from './names.ts';
import {
  addressOf,
  codeField,
  exits,
  field,
  form,
  heading,
  link,
  lockedField,
  type Notice,
  notice,
  primary,
} from './parts.ts';
import { passwordHint } from './password-hint.ts';

export interface CodePage {
  /** Whom the code was sent to; empty where the page does not know, and asks. */
  readonly username: string;
  /** Masked, as the API tells it; may be empty. */
  readonly destination: string;
  readonly notice: Notice | null;
}

const sentTo = ({ destination }: Pick<CodePage, 'destination'>): Html | string =>
  destination === ''
    ? 'Enter the code that was sent to you.'
    : html`We sent a code to <b>${destination}</b>.`;

const who = (visit: Visit, { username }: CodePage): Html | string =>
  username === ''
    ? field({
        name: 'username',
        label: usernameLabel(visit.site.pool),
        type: usernameType(visit.site.pool),
        autocomplete: 'username',
        hasFocus: true,
      })
    : '';

/** After a sign-up: the code proves the address. Where the pool sends links, following that one does. */
export const confirmUserPage = (visit: Visit, page: CodePage): Html => {
  const isByLink = confirmsByLink(visit.site.pool);
  const lead = isByLink
    ? html`We sent a link to <b>${page.destination || 'your address'}</b>. Open it, then sign in.`
    : sentTo(page);
  const code = html`${who(visit, page)}${codeField(6, page.notice)}${primary('Continue')}`;
  const again = html`<button class="link" type="submit">Send it again</button>`;
  return layout(
    visit.site,
    'Confirm your account',
    html`<div class="auth-form">
    ${heading({ title: 'Confirm your account', lead })}
    ${notice(page.notice)}
    ${isByLink ? '' : form(visit, '/confirmUser', code)}
    ${exits(
      page.username === '' ? '' : form(visit, '/resendCode', again),
      link(addressOf(visit, '/login'), 'Back to sign-in'),
    )}
  </div>`,
  );
};

/** A forgotten password: where to send the code. */
export const forgotPasswordPage = (visit: Visit, username: string, given: Notice | null): Html =>
  layout(
    visit.site,
    'Forgot your password?',
    html`<div class="auth-form">
    ${heading({ title: 'Forgot your password?', lead: 'We send a code to the address that belongs to your account.' })}
    ${notice(given)}
    ${form(
      visit,
      '/forgotPassword',
      html`${field({
        name: 'username',
        label: usernameLabel(visit.site.pool),
        type: usernameType(visit.site.pool),
        value: username,
        autocomplete: 'username',
        hasFocus: true,
      })}${primary('Send code')}`,
    )}
    ${exits(link(addressOf(visit, '/login'), 'Back to sign-in'))}
  </div>`,
  );

/** The code and the new password together. */
export const confirmForgotPasswordPage = (visit: Visit, page: CodePage): Html =>
  layout(
    visit.site,
    'Set a new password',
    html`<div class="auth-form">
    ${heading({ title: 'Set a new password', lead: sentTo(page) })}
    ${notice(page.notice)}
    ${form(
      visit,
      '/confirmForgotPassword',
      html`${page.username === '' ? who(visit, page) : lockedField('Account', page.username)}${codeField(6, page.notice)}
      ${field({
        name: 'password',
        label: 'New password',
        type: 'password',
        autocomplete: 'new-password',
        hint: passwordHint(visit.site.pool),
        notice: page.notice,
      })}${primary('Set password')}`,
    )}
    ${exits(link(addressOf(visit, '/forgotPassword'), 'Send another code'), link(addressOf(visit, '/login'), 'Back to sign-in'))}
  </div>`,
  );
