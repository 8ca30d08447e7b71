import { html } from 'hono/html';
import type { Html } from './html.ts';
import { type IconName, icon, mark } from './icons.ts';

export type Place = 'mail' | 'people' | 'sessions' | 'tools';

export interface PageOptions {
  readonly title: string;
  readonly place: Place;
  readonly revision: string;
  readonly content: Html;
  /** Whether there is any mail that the button could clear. */
  readonly canClear: boolean;
}

const places: readonly { place: Place; path: string; name: string; iconName: IconName }[] = [
  { place: 'mail', path: '/_emulator', name: 'Mail', iconName: 'mail' },
  { place: 'people', path: '/_emulator/people', name: 'People', iconName: 'people' },
  { place: 'sessions', path: '/_emulator/sessions', name: 'Sign-ins', iconName: 'key' },
  { place: 'tools', path: '/_emulator/tools', name: 'Tools', iconName: 'tools' },
];

/** Every page of the inspector: the bar with the places, and below it the mail's two columns or one page. */
export const page = (options: PageOptions): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${options.title} · cognito-emulator</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_emulator/assets/base.css">
<link rel="stylesheet" href="/_emulator/assets/mailbox.css">
<link rel="stylesheet" href="/_emulator/assets/inspector.css">
<script src="/_emulator/assets/mailbox.js" defer></script>
</head>
<body data-revision="${options.revision}">
<a class="skip" href="#content">Skip to the content</a>
<div class="frame${options.place === 'mail' ? '' : ' frame-page'}">
  <header class="top">
    <a class="brand" href="/_emulator">${mark}cognito-emulator</a>
    <span class="tag only-wide">Local</span>
    ${navigation(options.place)}
    <span class="grow"></span>
    ${options.place === 'mail' ? mailActions(options.canClear) : ''}
  </header>
  <main id="content" tabindex="-1">${options.place === 'mail' ? html`<h1 class="hidden">Local mailbox</h1>` : ''}${options.content}</main>
</div>
<p id="status" class="hidden" role="status"></p>
</body>
</html>`;

const navigation = (current: Place): Html =>
  html`<nav class="places" aria-label="Inspector">${places.map(
    ({ place, path, name, iconName }) =>
      html`<a href="${path}"${place === current ? html` aria-current="page"` : ''}>${icon(iconName)}${name}</a>`,
  )}</nav>`;

const mailActions = (
  canClear: boolean,
): Html => html`<span class="faint small only-widest">Mail and SMS that Cognito would have sent. Nothing leaves this machine.</span>
    ${canClear ? html`<a class="button button-plain button-small button-top" href="/_emulator/clear">${icon('trash')}Clear</a>` : ''}`;
