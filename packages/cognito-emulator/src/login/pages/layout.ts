import { html } from 'hono/html';
import type { Html } from '../../inspector/pages/html.ts';
import { mark } from '../../inspector/pages/icons.ts';
import type { Site } from '../../oauth/site.ts';
import { enfilade } from './enfilade.ts';

/** One page of a pool's managed login. Everything that came from outside is escaped by `html`. */
export const layout = (
  { pool, base }: Site,
  title: string,
  content: Html,
): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${pool.settings.Name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_emulator/assets/base.css">
<link rel="stylesheet" href="${base}/_assets/login.css">
<script src="${base}/_assets/login.js" defer></script>
</head>
<body>
<div class="auth">
  <main class="auth-main">
    <header><span class="brand">${mark}${pool.settings.Name}</span></header>
    ${content}
    <footer class="auth-foot"><span>Managed login on this machine</span><a class="link" href="/_emulator" target="_blank" rel="noopener">Mail and codes</a></footer>
  </main>
  <div class="auth-art">${enfilade}</div>
</div>
</body>
</html>`;
