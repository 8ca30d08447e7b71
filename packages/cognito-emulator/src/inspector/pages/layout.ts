import { html } from 'hono/html';
import type { Html } from './html.ts';
import { icon, mark } from './icons.ts';

export interface PageOptions {
  readonly title: string;
  readonly revision: string;
  readonly content: Html;
  /** Whether there is anything that the button could clear. */
  readonly canClear: boolean;
}

export const page = ({
  title,
  revision,
  content,
  canClear,
}: PageOptions): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · cognito-emulator</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_emulator/assets/mailbox.css">
<script src="/_emulator/assets/mailbox.js" defer></script>
</head>
<body data-revision="${revision}">
<a class="skip" href="#content">Skip to the messages</a>
<div class="frame">
  <header class="top">
    <h1 class="hidden">Local mailbox</h1>
    <a class="brand" href="/_emulator">${mark}cognito-emulator</a>
    <span class="tag">Local mailbox</span>
    <span class="grow"></span>
    <span class="faint small only-wide">Mail that Cognito would have sent. Nothing leaves this machine.</span>
    ${canClear ? html`<a class="button button-plain button-small button-top" href="/_emulator/clear">${icon('trash')}Clear</a>` : ''}
  </header>
  <main id="content" tabindex="-1">${content}</main>
</div>
<p id="status" class="hidden" role="status"></p>
</body>
</html>`;
