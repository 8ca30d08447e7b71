import { html } from 'hono/html';
import type { Html } from '../../inspector/pages/html.ts';
import type { Visit } from '../visit.ts';
import { layout } from './layout.ts';
import { attributeAutocomplete, attributeLabel, attributeType } from './names.ts';
import { addressOf, exits, field, form, heading, link, notice, primary } from './parts.ts';
import { passwordHint } from './password-hint.ts';

export interface NewPasswordPage {
  readonly username: string;
  /** Required ones that are still missing. */
  readonly attributes: readonly string[];
  readonly problem: string | undefined;
}

/** In place of a temporary password; and with it what the pool requires and nobody has said yet. */
export const newPasswordPage = (visit: Visit, page: NewPasswordPage): Html =>
  layout(
    visit.site,
    'Choose a password',
    html`<div class="auth-form">
    ${heading({ title: 'Choose a password', lead: html`For <b>${page.username}</b>. The temporary one stops working.` })}
    ${notice(page.problem === undefined ? null : { tone: 'danger', text: page.problem })}
    ${form(
      visit,
      '/newPassword',
      html`${field({
        name: 'password',
        label: 'New password',
        type: 'password',
        autocomplete: 'new-password',
        hint: passwordHint(visit.site.pool),
        hasFocus: true,
      })}
      ${page.attributes.map((name) =>
        field({
          name: `attribute.${name}`,
          label: attributeLabel(name),
          type: attributeType(name),
          autocomplete: attributeAutocomplete(name),
        }),
      )}
      ${primary('Set password and continue')}`,
    )}
    ${exits(link(addressOf(visit, '/login'), 'Sign in as somebody else'))}
  </div>`,
  );
