import type { AnyTRPCRouter } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Context } from '../context/context.ts';
import { createContext } from '../context/create-context.ts';
import { toErrorCode } from '../errors/to-error-code.ts';
import type { Entrance, Services } from '../services.ts';
import { MAX_BATCH } from './guards/batch.ts';
import { objection } from './guards/index.ts';
import { protect } from './headers.ts';
import { calledPaths, type Incoming } from './incoming.ts';
import { refusal } from './refusal.ts';
import { RequestLog } from './request-log.ts';
import { requestScope } from './scope.ts';
import { whenDone } from './when-done.ts';

export interface HandlerOptions {
  readonly services: Services;
  readonly entrance: Entrance;
  readonly router: AnyTRPCRouter;
  readonly prefix: '/api/trpc' | '/trpc';
}

export type HttpHandler = (incoming: Incoming) => Promise<Response>;

/** An entrance: guards, then who is calling, then the router. */
export function createHandler(options: HandlerOptions): HttpHandler {
  const { services, entrance, router, prefix } = options;

  return async (incoming) => {
    const { requestId } = incoming;
    const paths = calledPaths(incoming, prefix);
    const log = new RequestLog(services, entrance, router, incoming, paths);

    const code = objection({ incoming, entrance, prefix });
    if (code !== null) {
      log.error(code, null);
      const response = refusal(router, code, requestId);
      protect(response.headers, requestId);
      log.finish(response.status);
      return response;
    }
    return requestScope.run({ requestId }, () => answer(options, incoming, paths, log));
  };
}

async function answer(
  { services, entrance, router, prefix }: HandlerOptions,
  incoming: Incoming,
  paths: readonly string[],
  log: RequestLog,
): Promise<Response> {
  const { method, url, headers, body, requestId, device } = incoming;
  let context: Context | undefined;

  const response = await fetchRequestHandler({
    endpoint: prefix,
    router,
    maxBatchSize: MAX_BATCH,
    req: new Request(url, { method, headers, ...(method === 'POST' && { body: toBody(body) }) }),
    createContext: async () => {
      const asksWho = paths.some((path) => path !== 'health');
      context = await createContext(services, entrance, { requestId, device, headers, asksWho });
      log.caller(context);
      return context;
    },
    onError: ({ error, path }) => log.error(toErrorCode(error), error, path),
  });

  // A mutation may still set the cookie while its answer is being streamed, and headers go first: its answer is
  // gathered before it is sent. A query decides about the cookie before the stream begins.
  const gathered = method === 'POST' ? await response.arrayBuffer() : null;
  const answered = new Headers(response.headers);
  answered.delete('transfer-encoding');
  protect(answered, requestId);
  const cookie = context?.cookies?.header() ?? null;
  if (cookie !== null) answered.append('set-cookie', cookie);

  const finish = () => log.finish(response.status);
  const init = { status: response.status, headers: answered };
  if (gathered !== null || response.body === null) {
    finish();
    return new Response(gathered, init);
  }
  return new Response(whenDone(response.body, finish), init);
}

/** A call without a body is a call without input; tRPC would try to parse the empty text. */
const toBody = (body: Uint8Array | null): string =>
  body === null || body.byteLength === 0 ? '{}' : new TextDecoder().decode(body);
