/** Somebody with a browser without scripts: keeps cookies, follows redirects within the domain, fills in forms. */
export function createVisitor(base: string) {
  const cookies = new Map<string, string>();

  const request = async (url: string, init: RequestInit = {}): Promise<Visited> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get('location');
    const next = location === null ? null : new URL(location, url);
    if (next && isWithin(next)) {
      await response.body?.cancel();
      return request(next.toString());
    }
    return {
      url,
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      left: next,
    };
  };

  const isWithin = (url: URL) => url.toString().startsWith(`${base}/`);

  return {
    cookies,
    open: (path: string) => request(path.startsWith('http') ? path : `${base}${path}`),
    /** Sends the form of a page that posts to `action`, with what the page put into it. */
    submit: (
      page: Visited,
      fields: Readonly<Record<string, string>>,
      action?: string,
    ): Promise<Visited> => {
      const form = formsOf(page.text).find((found) => !action || found.action.includes(action));
      if (!form) throw new Error(`No form in ${page.status} ${page.url}: ${page.text}`);
      return request(new URL(form.action, page.url).toString(), {
        method: 'POST',
        body: new URLSearchParams({ ...form.hidden, ...fields }),
        headers: { origin: new URL(page.url).origin },
      });
    },
  };
}

export type Visitor = ReturnType<typeof createVisitor>;

export interface Visited {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where a redirect led away from the pages. */
  readonly left: URL | null;
}

const formsOf = (html: string) =>
  [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, action = '', content = '']) => ({
      action: unescapeHtml(action),
      hidden: Object.fromEntries(
        [...content.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
          ([, name = '', value = '']) => [name, unescapeHtml(value)],
        ),
      ),
    }),
  );

const unescapeHtml = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

/** What a page tells above its form, or beneath the field that it is about. */
export const alertOf = ({ text }: Visited): string =>
  (/role="(?:alert|status)">.*?<b>(.*?)<\/b>/s.exec(text) ??
    /aria-invalid.*?<p class="error"[^>]*><svg.*?<\/svg>(.*?)<\/p>/s.exec(text))?.[1] ?? '';
