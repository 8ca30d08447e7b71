import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { people } from './people.ts';
import { signIn } from './sign-in.ts';
import { target } from './target.ts';

/** A page of somebody else's that tries every way a browser has of sending a request to us without asking. */
const attackPage = (api: string) => `<!doctype html><title>attack</title>
${['multipart/form-data', 'application/x-www-form-urlencoded', 'text/plain']
  .map(
    (type, index) => `
  <iframe name="f${index}"></iframe>
  <form class="f" method="post" enctype="${type}" target="f${index}" action="${api}/auth.signOut"><input name="json" value="{}"></form>`,
  )
  .join('')}
<iframe sandbox="allow-scripts allow-forms" srcdoc='<form id="s" method="post" action="${api}/auth.signOut"><input name="a" value="b"></form><script>s.submit()</script>'></iframe>
<script>
  for (const form of document.querySelectorAll('.f')) form.submit();
  const requests = [
    fetch('${api}/auth.signOut', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' }),
    fetch('${api}/auth.signOut', { method: 'POST', mode: 'no-cors', credentials: 'include', headers: { 'content-type': 'text/plain;charset=application/json' }, body: '{}' }),
    fetch('${api}/auth.signOut', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '{}' }),
    fetch('${api}/auth.signOut', { credentials: 'include', mode: 'no-cors' }),
    fetch('${api}/me.get', { credentials: 'include' }).then((answer) => answer.text()),
  ];
  Promise.allSettled(requests).then((results) => {
    window.read = results.filter((result) => result.status === 'fulfilled' && typeof result.value === 'string').map((result) => result.value);
    document.title = 'done';
  });
</script>`;

// 127.0.0.1 is another site than localhost; another port of localhost is the same site and another origin.
for (const host of ['127.0.0.1', 'localhost']) {
  test(`a page at another origin (${host}) can neither sign a person out nor read their record`, async ({
    page,
  }) => {
    const { web } = target();
    await signIn(page, web, people.member);
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end(attackPage(`${web}/api/trpc`));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string')
      throw new Error('The attacking server has no port');
    const attack = await page.context().newPage();
    const answered = Array.from({ length: 3 }, (_, index) =>
      attack.waitForEvent(
        'framenavigated',
        (frame) => frame.name() === `f${index}` && frame.url() !== 'about:blank',
      ),
    );
    await attack.goto(`http://${host}:${address.port}/`);
    await Promise.all(answered);
    await expect(attack).toHaveTitle('done');
    expect(await attack.evaluate(() => (window as unknown as { read: string[] }).read)).toEqual([]);
    await attack.close();
    server.closeAllConnections();
    server.close();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Sign out' }).first()).toBeVisible();
  });
}
