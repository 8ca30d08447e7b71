import { html } from 'hono/html';
import type { Html } from '../../inspector/pages/html.ts';
import type { Site } from '../../oauth/site.ts';
import { layout } from './layout.ts';

/** What can end a visit. Nothing of the request is shown, so that no address can put words into this page. */
const messages = {
  invalid_request: {
    title: 'Something is missing',
    text: 'The app sent you here without saying which app it is, or what for.',
  },
  invalid_client: {
    title: 'Unknown app',
    text: 'There is no app client with this id in this user pool.',
  },
  redirect_mismatch: {
    title: 'Wrong way back',
    text: 'The address to return to is not one that this app client has registered. Compare redirect_uri or logout_uri with CallbackURLs and LogoutURLs, letter by letter.',
  },
  unavailable: {
    title: 'Login pages unavailable',
    text: 'This app client has no identity provider. Give it SupportedIdentityProviders, with COGNITO for the user pool itself.',
  },
  provider_unsupported: {
    title: 'Not here',
    text: 'Only OIDC providers can be signed in with on this machine.',
  },
  provider_unknown: {
    title: 'Unknown provider',
    text: 'This app client has no identity provider of that name.',
  },
  provider_failed: {
    title: 'The other side did not answer',
    text: 'The identity provider could not be reached, or is set up wrongly. Check its oidc_issuer, and that it is running.',
  },
  no_passkeys: {
    title: 'No passkeys here',
    text: 'This user pool has no passkeys among its first factors, or you have as many as there may be.',
  },
  stale: {
    title: 'This form is too old',
    text: 'It was opened in another browser, or its cookies are gone. Go back to the app and start again.',
  },
  too_large: {
    title: 'Too much at once',
    text: 'What was sent is larger than any form of these pages. Go back and try with less.',
  },
  too_many_requests: {
    title: 'Too many requests',
    text: 'This emulator keeps to the quotas of AWS (--quotas aws), and one of them is exceeded. Try again in a second.',
  },
  not_found: { title: 'Nothing here', text: 'This domain has no page at this address.' },
  confirmed: {
    title: 'You are confirmed',
    text: 'Your account is ready. You can close this page and sign in.',
  },
  not_confirmed: {
    title: 'This link does not work',
    text: 'It was used already, or it is too old. Sign in to have a new code sent.',
  },
  signed_out: { title: 'Signed out', text: 'You can close this page.' },
} as const;

export type MessageName = keyof typeof messages;

export const isMessageName = (name: string): name is MessageName => Object.hasOwn(messages, name);

/** A page with one thing to say. */
export const messagePage = (site: Site, name: MessageName): Html => {
  const { title, text } = messages[name];
  return layout(
    site,
    title,
    html`<div class="auth-form"><div><h1>${title}</h1><p class="lead">${text}</p></div></div>`,
  );
};
