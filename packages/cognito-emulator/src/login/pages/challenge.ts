import { html } from 'hono/html';
import { keyUri } from '../../auth/mfa/totp.ts';
import type { Html } from '../../inspector/pages/html.ts';
import type { IconName } from '../../inspector/pages/icons.ts';
import type { Step } from '../step.ts';
import type { Visit } from '../visit.ts';
import { layout } from './layout.ts';
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
  secondary,
} from './parts.ts';
import { passkeyBody } from './passkey.ts';
import { qrCode } from './qr-code.ts';

interface Face {
  readonly title: string;
  readonly lead: Html | string;
  readonly body: Html;
}

/** The page of a challenge between the password and the way back, or null for one that has no page. */
export function challengePage(visit: Visit, step: Step, given: Notice | null): Html | null {
  const face = faceOf(visit, step, given);
  if (face === null) return null;
  return layout(
    visit.site,
    face.title,
    html`<div class="auth-form">
    ${heading(face)}
    ${notice(given)}
    ${form(visit, '/mfa', face.body)}
    ${exits(link(addressOf(visit, '/login'), 'Sign in as somebody else'))}
  </div>`,
  );
}

function faceOf(
  { site }: Visit,
  { challenge, username, parameters }: Step,
  given: Notice | null,
): Face | null {
  const code = codeForm(challenge === 'EMAIL_OTP' ? 8 : 6, given);
  const destination = parameters.CODE_DELIVERY_DESTINATION ?? '';
  const lead = html`We sent a code to <b>${destination}</b>.`;
  switch (challenge) {
    case 'SMS_MFA':
    case 'SMS_OTP':
      return { title: 'Check your phone', lead, body: code };
    case 'EMAIL_OTP':
      return { title: 'Check your email', lead, body: code };
    case 'SOFTWARE_TOKEN_MFA':
      return {
        title: 'Enter your code',
        lead: 'Your authenticator app shows a six-digit code for this account.',
        body: code,
      };
    case 'SELECT_MFA_TYPE':
      return choice('Confirm it is you', listIn(parameters.MFAS_CAN_CHOOSE));
    case 'SELECT_CHALLENGE':
      return choice('How do you want to sign in?', listIn(parameters.AVAILABLE_CHALLENGES));
    case 'WEB_AUTHN':
      return {
        title: 'Use your passkey',
        lead: 'Your browser asks for it when you press the button.',
        body: passkeyBody('get', parameters.CREDENTIAL_REQUEST_OPTIONS ?? '{}', 'Use a passkey'),
      };
    case 'PASSWORD':
      return {
        title: 'Enter your password',
        lead: '',
        body: html`${lockedField('Account', username)}${password}`,
      };
    case 'MFA_SETUP':
      return parameters.SECRET === undefined
        ? emailSetUp
        : appSetUp(
            parameters.SECRET,
            keyUri(parameters.SECRET, site.pool.settings.Name, username),
            given,
          );
    default:
      return null;
  }
}

/** A challenge's list of names, which travels as JSON. */
export function listIn(text = '[]'): readonly string[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.map(String) : [];
}

const codeForm = (digits: 6 | 8, given: Notice | null): Html =>
  html`${codeField(digits, given)}${primary('Continue')}`;

const password = html`${field({
  name: 'password',
  label: 'Password',
  type: 'password',
  autocomplete: 'current-password',
  hasFocus: true,
})}${primary('Sign in')}`;

const ways: Readonly<Record<string, readonly [string, IconName]>> = {
  SOFTWARE_TOKEN_MFA: ['Use an authenticator app', 'key'],
  SMS_MFA: ['Text me a code', 'phone'],
  SMS_OTP: ['Text me a code', 'phone'],
  EMAIL_OTP: ['Email me a code', 'mail'],
  WEB_AUTHN: ['Use a passkey', 'fingerprint'],
  PASSWORD: ['Use my password', 'key'],
};

const choice = (title: string, names: readonly string[]): Face => ({
  title,
  lead: 'Choose how.',
  body: html`<div class="ways">${names.flatMap((name) => {
    const [label, sign] = ways[name] ?? [];
    return label && sign ? secondary(label, 'choice', name, sign) : [];
  })}</div>`,
});

/** The secret three ways: for a camera, for an app on this device, and to type. */
const appSetUp = (secret: string, uri: string, given: Notice | null): Face => ({
  title: 'Set up a second step',
  lead: 'From now on you also need a code from an authenticator app.',
  body: html`<div class="key-ways">${qrCode(uri, 'QR code of the key for your authenticator app')}
    <ol class="steps"><li>Scan the code with your authenticator app, or ${link(uri, 'open it on this device')}.</li><li>Enter the six digits that the app shows.</li></ol></div>
  <div class="field"><p class="label">Or type this key into it</p><code class="key">${secret.match(/.{1,4}/g)?.map((part) => html`<span>${part}</span>`)}</code></div>
  ${codeForm(6, given)}`,
});

const emailSetUp: Face = {
  title: 'Set up a second step',
  lead: 'This app asks for a code at each sign-in, which we send by mail.',
  body: html`${field({ name: 'email', label: 'Email', type: 'email', autocomplete: 'email', hasFocus: true })}${primary('Send code')}`,
};
