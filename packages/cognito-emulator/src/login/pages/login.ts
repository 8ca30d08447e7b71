import { html } from 'hono/html';
import type { AuthFactorType } from '../../../model/api.gen.ts';
import type { Html } from '../../inspector/pages/html.ts';
import { icon } from '../../inspector/pages/icons.ts';
import type { IdentityProvider } from '../../store/types/login.ts';
import type { Visit } from '../visit.ts';
import { layout } from './layout.ts';
import { usernameLabel, usernameType } from './names.ts';
import {
  addressOf,
  field,
  form,
  heading,
  link,
  type Notice,
  notice,
  primary,
  secondary,
} from './parts.ts';

export interface LoginPage {
  readonly username: string;
  readonly notice: Notice | null;
  readonly hasOwnPeople: boolean;
  readonly providers: readonly IdentityProvider[];
  /** Ways in without a password. */
  readonly ways: readonly AuthFactorType[];
  readonly isSignUpOpen: boolean;
}

/** Password first, because everyone has one; the other ways are equal seconds. */
export function loginPage(visit: Visit, page: LoginPage): Html {
  const { hasOwnPeople, providers } = page;
  const isFirstWay = hasOwnPeople && providers.length > 0 && page.ways.length === 0;
  return layout(
    visit.site,
    'Sign in',
    html`<div class="auth-form">
    ${heading({ title: 'Sign in' })}
    ${notice(page.notice)}
    ${hasOwnPeople ? passwordForm(visit, page) : ''}
    ${isFirstWay ? html`<div class="or">or</div>` : ''}
    ${providers.length > 0 ? html`<div class="ways">${providers.map((provider) => way(visit, provider))}</div>` : ''}
    ${hasOwnPeople && page.isSignUpOpen ? html`<p class="soft small centred">New here? ${link(addressOf(visit, '/signup'), 'Create an account')}</p>` : ''}
  </div>`,
  );
}

const passwordForm = (visit: Visit, page: LoginPage): Html =>
  form(
    visit,
    '/login',
    html`${field({
      name: 'username',
      label: usernameLabel(visit.site.pool),
      type: usernameType(visit.site.pool),
      value: page.username,
      autocomplete: 'username webauthn',
      hasFocus: page.username === '',
    })}
    ${field({
      name: 'password',
      label: 'Password',
      type: 'password',
      autocomplete: 'current-password',
      aside: link(addressOf(visit, '/forgotPassword'), 'Forgot it?'),
      hasFocus: page.username !== '',
    })}
    ${primary('Sign in')}
    ${page.ways.length > 0 ? html`<div class="or">or</div><div class="ways">${page.ways.map(passwordless)}</div>` : ''}`,
  );

const passwordless = (factor: AuthFactorType): Html | string => {
  if (factor === 'WEB_AUTHN')
    return html`<div data-passkeys>${secondary('Use a passkey', 'way', factor, 'fingerprint')}</div>`;
  if (factor === 'EMAIL_OTP') return secondary('Email me a code', 'way', factor, 'mail');
  if (factor === 'SMS_OTP') return secondary('Text me a code', 'way', factor, 'phone');
  return '';
};

const way = (visit: Visit, { name }: IdentityProvider): Html => {
  const query = new URLSearchParams({ ...visit.request.parameters, identity_provider: name });
  return html`<a class="button button-plain button-large button-wide" href="${visit.site.base}/oauth2/authorize?${query}">${icon('door')}Sign in with ${name}</a>`;
};
