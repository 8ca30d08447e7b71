import { html } from 'hono/html';
import type { Html } from '../../inspector/pages/html.ts';
import { icon } from '../../inspector/pages/icons.ts';
import type { Visit } from '../visit.ts';
import { layout } from './layout.ts';
import { form, heading, type Notice, notice } from './parts.ts';

/**
 * What the script of the pages asks the browser for, and where it puts the answer: the one thing here that cannot be done
 * without a script.
 *
 * @param options As the API gives them, JSON of WebAuthn's own.
 */
export const passkeyBody = (act: 'create' | 'get', options: string, label: string): Html =>
  html`<div data-options="${options}" data-act="${act}"><input type="hidden" name="credential" value=""></div>
  <button class="button button-main button-large button-wide" type="button" data-ask>${icon('fingerprint')}${label}</button>
  <p class="error" role="alert">${icon('alert')}<span data-status></span></p>
  <noscript><p class="hint">Passkeys need JavaScript.</p></noscript>`;

/** For somebody who is signed in. */
export const addPasskeyPage = (visit: Visit, options: string, given: Notice | null): Html =>
  layout(
    visit.site,
    'Add a passkey',
    html`<div class="auth-form">
    ${heading({ title: 'Add a passkey', lead: 'Sign in with this device from now on: a fingerprint, a face, or its lock.' })}
    ${notice(given)}
    ${form(visit, '/passkeys/add', passkeyBody('create', options, 'Add a passkey'))}
  </div>`,
  );
