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
  /** The field beneath which it stands instead. */
  readonly field?: string;
}

export const heading = ({ title, lead }: Heading): Html =>
  html`<div><h1>${title}</h1>${lead ? html`<p class="lead">${lead}</p>` : ''}</div>`;

export const notice = (given: Notice | null): Html | string =>
  given === null || given.field !== undefined
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
  /** What the page has to tell, in case it is about this field. */
  readonly notice?: Notice | null;
}

/** A field with its label; what is wrong with it goes before the hint, and takes the focus. */
export const field = (options: FieldOptions): Html => {
  const { name, label, type = 'text', value = '', autocomplete, aside, isOptional } = options;
  const { hint, wrong, described } = about(options);
  const hasFocus = wrong !== null || options.hasFocus;
  return html`<div class="field">
  <div class="label"><label for="${name}">${label}</label>${isOptional ? html`<span class="hint">Optional</span>` : ''}</div>
  <div class="input input-large${wrong === null ? '' : ' is-error'}"><input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}"${isOptional ? '' : html` required`}${hasFocus ? html` autofocus` : ''}${described}${type === 'text' || type === 'email' ? html` autocapitalize="none" spellcheck="false"` : ''}>${type === 'password' ? peek : ''}</div>
  ${aside ? html`<div class="aside">${aside}</div>` : ''}${hint}
</div>`;
};

/** The line beneath a field and how the field refers to it. */
function about({ name, hint, notice: told }: Pick<FieldOptions, 'name' | 'hint' | 'notice'>) {
  const wrong = told?.field === name ? told.text : null;
  if (wrong !== null)
    return {
      wrong,
      hint: html`<p class="error" id="${name}-hint">${icon('alert')}${hint ? `${wrong} ${hint}` : wrong}</p>`,
      described: html` aria-invalid="true" aria-describedby="${name}-hint"`,
    };
  return {
    wrong,
    hint: hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : '',
    described: hint ? html` aria-describedby="${name}-hint"` : '',
  };
}

/** Who it is about, where that is settled; password managers read it as well. */
export const lockedField = (label: string, value: string): Html => html`<div class="field">
  <label class="label" for="account">${label}</label>
  <div class="input input-large is-locked">${icon('lock')}<input id="account" value="${value}" autocomplete="username" readonly></div>
</div>`;

/** Shown by the script, which is what makes it work. */
const peek = html`<button class="peek" type="button" data-peek aria-label="Show password" aria-pressed="false" hidden>${icon('eye')}</button>`;

/**
 * One field for the whole code above painted cells, so that pasting and filling in work.
 *
 * @param digits How many cells: six, or eight.
 */
export const codeField = (digits: 6 | 8, told: Notice | null): Html => {
  const { hint, wrong, described } = about({ name: 'code', notice: told });
  const cells = Array.from({ length: digits }, () => html`<span></span>`);
  return html`<div class="field"><label class="label" for="code">Code</label>
  <div class="input input-large code code-${digits}${wrong === null ? '' : ' is-error'}"><div class="cells" aria-hidden="true">${cells}</div><input id="code" name="code" data-digits="${digits}" inputmode="numeric" pattern="[0-9 ]*" maxlength="12" autocomplete="one-time-code" required autofocus${described}></div>
  ${hint}
</div>`;
};

export const primary = (label: string): Html =>
  html`<button class="button button-main button-large button-wide" type="submit">${label}</button>`;

export const secondary = (label: string, name: string, value: string, sign: IconName): Html =>
  html`<button class="button button-plain button-large button-wide" type="submit" name="${name}" value="${value}" formnovalidate>${icon(sign)}${label}</button>`;

/** Ways out, under a line. */
export const exits = (...links: readonly (Html | string)[]): Html =>
  html`<div class="exits small">${links}</div>`;

export const link = (address: string, label: string): Html =>
  html`<a class="link" href="${address}">${label}</a>`;
