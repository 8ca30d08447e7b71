import { html } from 'hono/html';
import type { Html } from '../../inspector/pages/html.ts';
import type { Parameters } from '../../oauth/form.ts';
import type { TermsLinks } from '../terms.ts';
import type { Visit } from '../visit.ts';
import { layout } from './layout.ts';
import {
  attributeAutocomplete,
  attributeHint,
  attributeLabel,
  attributeType,
  usernameLabel,
  usernameType,
} from './names.ts';
import { addressOf, field, form, heading, link, type Notice, notice, primary } from './parts.ts';
import { passwordHint } from './password-hint.ts';

export interface SignUpPage {
  readonly attributes: readonly string[];
  readonly notice: Notice | null;
  readonly terms: TermsLinks | null;
  /** What was typed before; never the password. */
  readonly form: Parameters;
}

export const signUpPage = (visit: Visit, page: SignUpPage): Html =>
  layout(
    visit.site,
    'Create an account',
    html`<div class="auth-form">
    ${heading({ title: 'Create an account' })}
    ${notice(page.notice)}
    ${form(
      visit,
      '/signup',
      html`${field({
        name: 'username',
        label: usernameLabel({
          ...visit.site.pool,
          settings: { ...visit.site.pool.settings, AliasAttributes: [] },
        }),
        type: usernameType(visit.site.pool),
        value: page.form.username ?? '',
        autocomplete: 'username',
        hasFocus: page.notice?.field === undefined,
      })}
      ${page.attributes.map((name) =>
        field({
          name: `attribute.${name}`,
          label: attributeLabel(name),
          type: attributeType(name),
          value: page.form[`attribute.${name}`] ?? '',
          autocomplete: attributeAutocomplete(name),
          hint: attributeHint(name),
        }),
      )}
      ${field({
        name: 'password',
        label: 'Password',
        type: 'password',
        autocomplete: 'new-password',
        hint: passwordHint(visit.site.pool),
        notice: page.notice,
      })}
      ${page.terms === null ? '' : agreement(page.terms)}
      ${primary('Create account')}`,
    )}
    <p class="soft small centred">Have an account? ${link(addressOf(visit, '/login'), 'Sign in')}</p>
  </div>`,
  );

const agreement = ({ use, privacy }: TermsLinks): Html =>
  html`<p class="soft small">By signing up, you agree to our ${elsewhere(use, 'Terms of use')} and ${elsewhere(privacy, 'Privacy policy')}.</p>`;

/** In a tab of its own, so that nothing that was typed is lost. */
const elsewhere = (address: string, label: string): Html =>
  html`<a class="link" href="${address}" target="_blank" rel="noopener">${label}</a>`;
