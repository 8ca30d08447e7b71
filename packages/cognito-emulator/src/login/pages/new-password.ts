import { html } from 'hono/html';
import type { Html } from '../../inspector/pages/html.ts';
import type { Visit } from '../visit.ts';
import { layout } from './layout.ts';
import { attributeAutocomplete, attributeHint, attributeLabel, attributeType } from './names.ts';
import {
  addressOf,
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

export interface NewPasswordPage {
  readonly username: string;
  /** Required ones that are still missing. */
  readonly attributes: readonly string[];
  readonly notice: Notice | null;
}

/** In place of a temporary password; and with it what the pool requires and nobody has said yet. */
export const newPasswordPage = (visit: Visit, page: NewPasswordPage): Html =>
  layout(
    visit.site,
    'Choose a password',
    html`<div class="auth-form">
    ${heading({ title: 'Choose a password', lead: 'The temporary one stops working once you save this one.' })}
    ${notice(page.notice)}
    ${form(
      visit,
      '/newPassword',
      html`${lockedField('Account', page.username)}
      ${field({
        name: 'password',
        label: 'New password',
        type: 'password',
        autocomplete: 'new-password',
        hint: passwordHint(visit.site.pool),
        notice: page.notice,
        hasFocus: true,
      })}
      ${page.attributes.map((name) =>
        field({
          name: `attribute.${name}`,
          label: attributeLabel(name),
          type: attributeType(name),
          autocomplete: attributeAutocomplete(name),
          hint: attributeHint(name),
        }),
      )}
      ${primary('Set password and continue')}`,
    )}
    ${exits(link(addressOf(visit, '/login'), 'Sign in as somebody else'))}
  </div>`,
  );
