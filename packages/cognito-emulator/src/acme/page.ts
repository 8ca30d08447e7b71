import { html } from 'hono/html';
import type { Html } from '../inspector/pages/html.ts';

/** Where people say who they are at Acme. The look is the login pages', without their art: this is another house. */
export const acmePage = (action: string, email: string): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in with Acme</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_emulator/assets/base.css">
<link rel="stylesheet" href="/_acme/assets/login.css">
</head>
<body>
<main class="auth-main elsewhere">
  <header><span class="brand">Acme</span></header>
  <form class="auth-form" method="post" action="${action}">
    <div><h1>Sign in with Acme</h1><p class="lead">A made-up identity provider on this machine. Be whoever you like.</p></div>
    <div class="field"><label class="label" for="email">Email</label><div class="input input-large"><input id="email" name="email" type="email" value="${email}" autocomplete="email" required autofocus></div></div>
    <div class="field"><div class="label"><label for="name">Name</label><span class="hint">Optional</span></div><div class="input input-large"><input id="name" name="name" autocomplete="name"></div></div>
    <label class="check small soft"><input type="checkbox" name="verified" checked>Acme has verified this address</label>
    <button class="button button-main button-large button-wide" type="submit">Continue</button>
    <button class="button button-plain button-large button-wide" type="submit" name="deny" value="1" formnovalidate>Refuse</button>
  </form>
  <footer class="auth-foot"><span>Nothing is kept here</span></footer>
</main>
</body>
</html>`;
