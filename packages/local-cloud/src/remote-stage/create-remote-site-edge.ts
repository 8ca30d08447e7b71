import { answerText } from '../edge/answer.ts';
import { forwardPage } from '../edge/forward-page.ts';
import { forwardUpgrade, refuseUpgrade } from '../edge/forward-upgrade.ts';
import { isLocalHost } from '../edge/local-host.ts';
import { openEntrance } from '../edge/open-entrance.ts';
import type { Entrance } from '../edge/types.ts';
import type { Log } from '../live-lambda/index.ts';
import { forwardApi } from './forward-api.ts';

export interface RemoteSiteEdgeOptions {
  readonly port: number;
  /** Where the site's own server listens on this machine. */
  readonly pages: string;
  /** The site's router of the stage, `https://….cloudfront.net`. */
  readonly apiOrigin: string;
  readonly log: Log;
}

/** A site on this machine whose API is a deployed stage's: what `sst dev` opens. */
export async function createRemoteSiteEdge(options: RemoteSiteEdgeOptions): Promise<Entrance> {
  const { port, pages, apiOrigin, log } = options;
  const entrance = await openEntrance({
    port,
    log,
    async handle(request, response) {
      if (!/^\/api(?:[/?]|$)/.test(request.url ?? '')) return forwardPage(request, response, pages);
      try {
        await forwardApi(request, response, apiOrigin);
      } catch (error) {
        if (response.headersSent || response.destroyed) throw error;
        log('warn', `[edge :${port}] ${apiOrigin} cannot be reached: ${String(error)}`);
        answerText(response, 502, `The stage at ${apiOrigin} cannot be reached.`);
      }
    },
  });
  entrance.server.on('upgrade', (request, socket, head) => {
    if (!isLocalHost(request.headers.host, entrance.port)) refuseUpgrade(socket, '403 Forbidden');
    else forwardUpgrade(request, socket, head, pages);
  });
  return entrance;
}
