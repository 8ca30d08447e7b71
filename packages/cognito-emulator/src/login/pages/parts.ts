import { html } from 'hono/html';
import type { Html } from '../../inspector/pages/html.ts';
import { type IconName, icon } from '../../inspector/pages/icons.ts';
import type { Visit } from '../visit.ts';

export interface Heading {
  readonly title: string;
  readonly lead?: Html | string;
}

/** What went wrong above the form, where it is read out; or what went well. */
export interface Notice {
  readonly tone: 'danger' | 'ok';
  readonly text: string;
}

export const heading = ({ title, lead }: Heading): Html =>
  html`<div><h1>${title}</h1>${lead ? html`<p class="lead">${lead}</p>` : ''}</div>`;

export const notice = (given: Notice | null): Html | string =>
  given === null
    ? ''
    : html`<div class="note note-${given.tone}" role="${given.tone === 'danger' ? 'alert' : 'status'}">${icon(given.tone === 'danger' ? 'alert' : 'check')}<b>${given.text}</b></div>`;

/** A form that posts to a page of this site, with the parameters of the app and the token against forgery. */
export const form = (visit: Visit, page: string, content: Html): Html =>
  html`<form method="post" action="${addressOf(visit, page)}"><div class="stack"><input type="hidden" name="_csrf" value="${visit.csrf}">${content}</div></form>`;

/** A page of this site, with the app's parameters carried on. */
export const addressOf = ({ site, query }: Visit, page: string): string =>
  `${site.base}${page}${query}`;

export interface FieldOptions {
  readonly name: string;
  readonly label: Html | string;
  readonly type?: string;
  readonly value?: string;
  readonly autocomplete: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  /** Beside the label. */
  readonly aside?: Html;
  readonly hasFocus?: boolean;
}

export const field = (options: FieldOptions): Html => {
  const { name, label, type = 'text', value = '', autocomplete, hint, aside, hasFocus } = options;
  return html`<div class="field">
  <div class="label"><label for="${name}">${label}</label>${options.isOptional ? html`<span class="hint">Optional</span>` : ''}${aside ?? ''}</div>
  <div class="input input-large"><input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}"${options.isOptional ? '' : html` required`}${hasFocus ? html` autofocus` : ''}${hint ? html` aria-describedby="${name}-hint"` : ''}${type === 'text' || type === 'email' ? html` autocapitalize="none" spellcheck="false"` : ''}>${type === 'password' ? peek : ''}</div>
  ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
</div>`;
};

/** Shown by the script, which is what makes it work. */
const peek = html`<button class="peek" type="button" data-peek aria-label="Show password" aria-pressed="false" hidden>${icon('eye')}</button>`;

/** One field for the whole code, so that pasting and filling in work. Six digits, or eight. */
export const codeField = (name: string, label: string): Html =>
  html`<div class="field"><label class="label" for="${name}">${label}</label><div class="input input-large"><input class="code-input" id="${name}" name="${name}" inputmode="numeric" pattern="[0-9 ]*" maxlength="12" autocomplete="one-time-code" required autofocus></div></div>`;

export const primary = (label: string): Html =>
  html`<button class="button button-main button-large button-wide" type="submit">${label}</button>`;

export const secondary = (label: string, name: string, value: string, sign: IconName): Html =>
  html`<button class="button button-plain button-large button-wide" type="submit" name="${name}" value="${value}" formnovalidate>${icon(sign)}${label}</button>`;

/** Ways out, under a line. */
export const exits = (...links: readonly (Html | string)[]): Html =>
  html`<div class="exits small">${links}</div>`;

export const link = (address: string, label: string): Html =>
  html`<a class="link" href="${address}">${label}</a>`;
