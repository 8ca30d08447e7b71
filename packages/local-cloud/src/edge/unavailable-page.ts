import type { IncomingMessage, ServerResponse } from 'node:http';

/** Says in a page that looks after itself why there is nothing to see. */
export function answerUnavailable(
  request: IncomingMessage,
  response: ServerResponse,
  statusCode: 502 | 503,
  reason: string,
): void {
  const title = statusCode === 503 ? 'The site is starting' : 'The site does not answer';
  const wantsPage = request.headers.accept?.includes('text/html') ?? false;
  response.writeHead(statusCode, {
    'content-type': wantsPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '2',
  });
  response.end(wantsPage ? page(title, reason) : `${title}: ${reason}\n`);
}

function page(title: string, reason: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="2">
<title>${title}</title>
<style>body { font: 1rem/1.5 system-ui; max-width: 36rem; margin: 20vh auto; padding: 0 1rem }</style>
<h1>${title}</h1>
<p>${escapeHtml(reason)}</p>
<p>This page tries again every two seconds.</p>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
