import { answerText } from './answer.ts';
import { answerBuiltPage } from './answer-built-page.ts';
import { answerPage } from './answer-page.ts';
import { forwardUpgrade, refuseUpgrade } from './forward-upgrade.ts';
import { invokeBehindRouter } from './invoke-behind-router.ts';
import { allowedMethods } from './limits.ts';
import { isLocalHost } from './local-host.ts';
import { openEntrance } from './open-entrance.ts';
import type { Entrance, SiteEdgeOptions } from './types.ts';

/**
 * A site's front door: what SST's Router (CloudFront with origin access control) is on AWS. `/api` goes to the site's
 * function, everything else to the site's own server, or to its files and server function once it is built; nothing is
 * cached, held back or compressed.
 * @see ./request-table.ts for what it sets, and where each line of that is known from.
 */
export async function createSiteEdge(options: SiteEdgeOptions): Promise<Entrance> {
  const { api, functionName, pages, log, apiPath = '/api' } = options;
  const originOf = () => {
    if (typeof pages === 'function') return pages();
    return typeof pages === 'string' ? pages : undefined;
  };

  const entrance = await openEntrance({
    ...options,
    async handle(request, response) {
      if (!allowedMethods.includes(request.method ?? '')) {
        return answerText(response, 403, `${request.method} is not allowed here.`);
      }
      if (belongsTo(apiPath, request.url)) {
        return invokeBehindRouter({ request, response, api, functionName });
      }
      if (typeof pages === 'object') return answerBuiltPage(request, response, pages);
      return answerPage(request, response, originOf(), (level, line) =>
        log(level, `[edge :${entrance.port}] ${line}`),
      );
    },
  });

  entrance.server.on('upgrade', (request, socket, head) => {
    const origin = originOf();
    if (!isLocalHost(request.headers.host, entrance.port)) refuseUpgrade(socket, '403 Forbidden');
    // A function URL speaks no WebSocket.
    else if (belongsTo(apiPath, request.url) || typeof pages === 'object') {
      refuseUpgrade(socket, '400 Bad Request');
    } else if (!origin) refuseUpgrade(socket, '503 Service Unavailable');
    else forwardUpgrade(request, socket, head, origin);
  });
  return entrance;
}

/** The router's rule: the prefix itself, or the prefix and a slash. No decoding, no change of case. */
function belongsTo(prefix: string, target = ''): boolean {
  const path = target.split('?')[0] ?? '';
  return path === prefix || path.startsWith(`${prefix}/`);
}
