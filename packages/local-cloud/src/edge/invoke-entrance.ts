import type { ServerResponse } from 'node:http';
import type { LiveLambda } from '../live-lambda/types.ts';
import { answerWith } from './answer.ts';
import type { Headers } from './cloudfront-headers.ts';

interface Call {
  readonly response: ServerResponse;
  readonly api: Pick<LiveLambda, 'invokeHttp'>;
  readonly functionName: string;
  readonly event: unknown;
  /** Turns the function's headers and status into what goes to the viewer. */
  readonly headersFor: (headers: Headers, statusCode: number) => Headers;
}

/** Invokes the function behind an entrance and streams its answer; a viewer who leaves ends both. */
export async function invokeEntrance(call: Call): Promise<void> {
  const { response, api, functionName, event, headersFor } = call;
  const left = new AbortController();
  response.once('close', () => left.abort());
  const result = await api.invokeHttp(functionName, event, { signal: left.signal });
  if (response.destroyed) return void (await result.body.cancel());
  const { connection: _c, 'transfer-encoding': _t, ...own } = result.headers;
  await answerWith(response, { ...result, headers: headersFor(own, result.statusCode) });
}
