import { answerJson, answerText } from './answer.ts';
import { joined } from './cloudfront-headers.ts';
import { forwardPage } from './forward-page.ts';
import { forwardUpgrade, refuseUpgrade } from './forward-upgrade.ts';
import { headersTooLarge } from './header-size.ts';
import { invokeSiteApi } from './invoke-site-api.ts';
import { allowedMethods } from './limits.ts';
import { isLocalHost } from './local-host.ts';
import { openEntrance } from './open-entrance.ts';
import { signatureMismatch } from './origin-access.ts';
import { readPageBody } from './page-body.ts';
import type { Entrance, SiteEdgeOptions } from './types.ts';
import { answerUnavailable } from './unavailable-page.ts';

/**
 * A site's front door: what SST's Router (CloudFront with origin access control) is on AWS. `/api` goes to the site's
 * function, everything else to the site's own server; nothing is cached, held back or compressed.
 * @see ./request-table.ts for what it sets, and where each line of that is known from.
 */
export async function createSiteEdge(options: SiteEdgeOptions): Promise<Entrance> {
  const { api, functionName, pages, log, apiPath = '/api' } = options;
  const pagesOrigin = typeof pages === 'function' ? pages : () => pages;

  const entrance = await openEntrance({
    ...options,
    async handle(request, response) {
      if (!allowedMethods.includes(request.method ?? '')) {
        return answerText(response, 403, `${request.method} is not allowed here.`);
      }
      if (belongsTo(apiPath, request.url)) {
        return invokeSiteApi({ request, response, api, functionName });
      }
      if (headersTooLarge(joined(request))) {
        return answerText(response, 431, 'The request headers are too large; remove some cookies.');
      }
      const body = await readPageBody(request);
      if (body === 'too-large') return answerJson(response, 413, { message: 'Request Too Long' });
      if (body === 'unsigned') return answerJson(response, 403, signatureMismatch);
      const origin = pagesOrigin();
      if (!origin) {
        return answerUnavailable(request, response, 503, 'Its server is not up yet.');
      }
      try {
        await forwardPage(request, response, origin, body);
      } catch (error) {
        if (response.headersSent || response.destroyed) throw error;
        const reason = `Its server at ${origin} cannot be reached: ${String(error)}`;
        log('warn', `[edge :${entrance.port}] ${reason}`);
        answerUnavailable(request, response, 502, reason);
      }
    },
  });

  entrance.server.on('upgrade', (request, socket, head) => {
    const origin = pagesOrigin();
    if (!isLocalHost(request.headers.host, entrance.port)) refuseUpgrade(socket, '403 Forbidden');
    // A function URL speaks no WebSocket.
    else if (belongsTo(apiPath, request.url)) refuseUpgrade(socket, '400 Bad Request');
    else if (!origin) refuseUpgrade(socket, '503 Service Unavailable');
    else forwardUpgrade(request, socket, head, origin);
  });
  return entrance;
}

/** The router's rule: the prefix itself, or the prefix and a slash. No decoding, no change of case. */
function belongsTo(prefix: string, target = ''): boolean {
  const path = target.split('?')[0] ?? '';
  return path === prefix || path.startsWith(`${prefix}/`);
}
