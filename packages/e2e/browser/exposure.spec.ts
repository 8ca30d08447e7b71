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

async function expectHeaders(answer: Response | null) {
  if (answer === null) throw new Error('No answer');
  const headers = await answer.allHeaders();
  const name = `${answer.status()} ${answer.url()}`;
  expect.soft(headers, name).toMatchObject(everywhere);
  const policy = headers['content-security-policy'] ?? '';
  expect.soft(policy, name).toContain("frame-ancestors 'none'");
  expect.soft(policy, name).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect.soft(policy, name).toContain("object-src 'none'");
  // Next writes it: `private` stands beside it in a build, and not in development.
  expect.soft(headers['cache-control'], name).toContain('no-store');
}

/** The addresses of every script that the browser loads. */
function collectScripts(page: Page) {
  const urls = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') urls.add(request.url());
  });
  return urls;
}

function expectNothingPrivate(text: string, where: string) {
  expect.soft(text.includes(people.admin.password), `the password in ${where}`).toBe(false);
  expect.soft(/eyJ[\w-]{10,}\.eyJ/.test(text), `a token in ${where}`).toBe(false);
}

for (const site of ['web', 'console'] as const) {
  test(`the ${site} site gives nothing away and says how to be treated`, async ({ page }) => {
    const origin = target()[site];
    const scripts = collectScripts(page);
    await expectHeaders(await page.goto(`${origin}/sign-in`));
    await expectHeaders(await page.goto(`${origin}/no-such-page`));
    await signIn(page, origin, people.admin);
    await page.context().addCookies([{ name: 'theme', value: 'dark', url: origin }]);

    const paths = site === 'web' ? ['/'] : ['/people', '/people/new'];
    for (const path of paths) {
      const answer = await page.goto(`${origin}${path}`);
      await expectHeaders(answer);
      expectNothingPrivate((await answer?.text()) ?? '', path);
      expectNothingPrivate(await page.content(), `${path}, as it stands`);
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

    expect(scripts.size).toBeGreaterThan(5);
    for (const url of scripts) {
      expectNothingPrivate(await (await page.request.get(url)).text(), url);
    }
  });
}
