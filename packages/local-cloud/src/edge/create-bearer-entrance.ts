import { readBody } from '../http/read-body.ts';
import { answerJson } from './answer.ts';
import { joined, viewerAddress } from './cloudfront-headers.ts';
import { functionUrlEvent } from './function-url-event.ts';
import { invokeEntrance } from './invoke-entrance.ts';
import { bodyLimit } from './limits.ts';
import { openEntrance } from './open-entrance.ts';
import type { Entrance, EntranceOptions } from './types.ts';

/**
 * A function URL that is open to the public: no CloudFront before it, `Authorization` arrives as it was sent, and so
 * does every header that CloudFront would have owned. Only `requestContext.http.sourceIp` is known to be true.
 */
export async function createBearerEntrance(options: EntranceOptions): Promise<Entrance> {
  const { api, functionName } = options;
  return openEntrance({
    ...options,
    async handle(request, response) {
      const body = await readBody(request, bodyLimit);
      if (body === 'too-large') return answerJson(response, 413, { message: 'Request Too Long' });
      const sourceIp = viewerAddress(request);
      const headers = joined(request);
      const event = functionUrlEvent({
        method: request.method ?? 'GET',
        target: request.url ?? '/',
        headers: { ...headers, 'x-forwarded-for': headers['x-forwarded-for'] ?? sourceIp },
        body,
        domainName: headers.host ?? '',
        sourceIp,
        now: new Date(),
      });
      await invokeEntrance({ response, api, functionName, event, headersFor: (own) => own });
    },
  });
}
