import { expect, type Page, type Response, test } from '@playwright/test';
import { people } from './people.ts';
import { signIn } from './sign-in.ts';
import { target } from './target.ts';

/** What the edge puts on every answer of a site; a page adds a policy of its own that is fuller than this. */
const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

async function expectHeaders(answer: Response | null, kind: 'page' | 'signed-in page') {
  if (answer === null) throw new Error('No answer');
  const headers = await answer.allHeaders();
  const name = `${answer.status()} ${answer.url()}`;
  expect.soft(headers, name).toMatchObject(everywhere);
  const policy = headers['content-security-policy'] ?? '';
  expect.soft(policy, name).toContain("frame-ancestors 'none'");
  expect.soft(policy, name).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect.soft(policy, name).toContain("object-src 'none'");
  if (kind === 'signed-in page')
    expect.soft(headers['cache-control'], name).toMatch(/private.*no-store/);
}

/** Every document and script that the browser is given. */
function collectSources(page: Page) {
  const sources: Promise<{ url: string; text: string }>[] = [];
  page.on('response', (answer) => {
    const type = answer.request().resourceType();
    if (type !== 'document' && type !== 'script') return;
    if (answer.status() >= 300 && answer.status() < 400) return;
    sources.push(answer.text().then((text) => ({ url: answer.url(), text })));
  });
  return sources;
}

for (const site of ['web', 'console'] as const) {
  test(`the ${site} site gives nothing away and says how to be treated`, async ({ page }) => {
    const origin = target()[site];
    const sources = collectSources(page);
    await expectHeaders(await page.goto(`${origin}/sign-in`), 'page');
    await expectHeaders(await page.goto(`${origin}/no-such-page`), 'page');
    await signIn(page, origin, people.admin);
    await page.context().addCookies([{ name: 'theme', value: 'dark', url: origin }]);

    const paths = site === 'web' ? ['/'] : ['/people', '/people/new'];
    for (const path of paths) {
      await expectHeaders(await page.goto(`${origin}${path}`), 'signed-in page');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      expect(await page.evaluate(() => document.cookie)).toBe('theme=dark');
    }

    const session = (await page.context().cookies(origin)).filter(({ name }) => name !== 'theme');
    expect(session.length).toBeGreaterThan(0);
    for (const { name, value, ...cookie } of session) {
      expect(name).toMatch(/^__Host-/);
      expect(value).not.toContain('eyJ');
      expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
    }

    for (const path of ['auth.session', 'me.get', 'no.such.procedure']) {
      const answer = await page.request.get(`${origin}/api/trpc/${path}`, { headers: { origin } });
      const headers = answer.headers();
      expect.soft(headers, path).toMatchObject({
        ...everywhere,
        'content-security-policy': "frame-ancestors 'none'",
        'cache-control': 'private, no-store',
      });
    }

    const given = await Promise.all(sources);
    expect(given.length).toBeGreaterThan(5);
    for (const { url, text } of given) {
      expect(text.includes(people.admin.password), `the password in ${url}`).toBe(false);
      expect(/eyJ[\w-]{10,}\.eyJ/.test(text), `a token in ${url}`).toBe(false);
    }
  });
}
