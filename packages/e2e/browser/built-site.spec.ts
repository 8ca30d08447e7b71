import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { openSteadyPage } from './page-check.ts';
import { people } from './people.ts';
import { signIn } from './sign-in.ts';
import { target } from './target.ts';

const sha256 = (body: string | Buffer) => createHash('sha256').update(body).digest('hex');

for (const site of ['web', 'console'] as const) {
  test(`the ${site} site as it is deployed holds its ground`, async ({ request }) => {
    const origin = target()[site];
    const ask = async (path: string, options: Parameters<typeof request.fetch>[1] = {}) => {
      const answer = await request.fetch(`${origin}${path}`, { maxRedirects: 0, ...options });
      return { status: answer.status(), headers: answer.headers(), text: await answer.text() };
    };

    await test.step('a page that does not exist is our page, whatever its name', async () => {
      for (const path of ['/no-such-page', '/%E0%A4%A']) {
        const { status, text } = await ask(path);
        expect([path, status, text.includes('This gate is closed')]).toEqual([path, 404, true]);
      }
      expect((await ask('/_next/static/chunks/gone.js')).status).toBe(403);
      expect((await ask('/_next/image?url=%2Fx.png&w=64&q=75')).status).toBe(404);
    });

    await test.step('a page goes by its path alone', async () => {
      expect(await ask('/sign-in/')).toMatchObject({
        status: 308,
        headers: { location: '/sign-in' },
      });
      expect((await ask('//evil.example')).headers.location).toBe('/evil.example');
      expect(await ask('/sign-in', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
      const part = await ask('/sign-in', { headers: { range: 'bytes=0-9', 'if-none-match': '*' } });
      expect(part.status).toBe(200);
      expect(part.text).toContain('</html>');
    });

    await test.step('what the router asks for is no page', async () => {
      const headers = { rsc: '1', 'next-router-prefetch': '1' };
      const { location = '' } = (await ask('/sign-in', { headers })).headers;
      const prefetched = await ask(location, { headers });
      expect(prefetched).toMatchObject({
        status: 200,
        headers: { 'content-type': 'text/x-component' },
      });
      expect(prefetched.headers['cache-control']).toContain('no-store');
      expect(prefetched.text).not.toContain('<html');
    });

    await test.step('a body needs its hash, and has an end', async () => {
      const post = (data: string | Buffer, hash: string) =>
        ask('/sign-in', { method: 'POST', data, headers: { 'x-amz-content-sha256': hash } });
      expect((await post('a=1', sha256('a=1'))).status).toBe(200);
      expect((await post('a=1', sha256('a=2'))).status).toBe(403);
      const large = Buffer.alloc(6 * 1024 * 1024 + 1);
      expect((await post(large, sha256(large))).status).toBe(413);
    });
  });
}

test('dates are the same for the server in UTC and a browser in Tokyo', async ({ browser }) => {
  const { page, errors } = await openSteadyPage(browser, { timezoneId: 'Asia/Tokyo' });
  await signIn(page, target().console, people.admin);
  const row = page.getByRole('link', { name: /Alan Turing/ });
  await expect(row).toBeVisible();
  await page.reload();
  await row.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alan Turing' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Activity', exact: true })).toBeVisible();
  expect(errors).toEqual([]);
  await page.context().close();
});
