import type { MiddlewareHandler } from 'hono';
import { errorBody, rateExceeded } from '../oauth/oauth-error.ts';
import type { SiteEnv } from '../oauth/site.ts';
import type { Quotas } from '../quotas/quotas.ts';
import { messagePage } from './pages/message.ts';

const endpoints = ['/oauth2/token', '/oauth2/revoke', '/oauth2/userInfo'];

/** Refuses what comes too soon: the endpoints as they refuse anything, to any origin, the pages with a page. */
export const throttled =
  (quotas: Quotas): MiddlewareHandler<SiteEnv> =>
  async (c, next) => {
    const { site } = c.env;
    const { method, path } = c.req;
    const client = c.req.query('client_id') ?? null;
    if (path.startsWith('/_assets/') || quotas.admitPage(site.domain.id, method, path, client))
      return next();
    if (!endpoints.includes(path)) return c.html(messagePage(site, 'too_many_requests'), 429);
    return c.json(errorBody(rateExceeded()), 429, { 'access-control-allow-origin': '*' });
  };
