import { headOf } from './http-result.ts';
import { ResponseStream } from './response-stream.ts';

/** How Lambda's own Node.js runtime recognises a streaming handler. */
const streaming = Symbol.for('aws.lambda.runtime.handler.streaming');

/**
 * The global that Lambda's Node.js runtime gives to streaming handlers.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/config-rs-write-functions.html
 */
export const awslambda = {
  streamifyResponse<Handler extends object>(handler: Handler): Handler {
    Reflect.set(handler, streaming, 'response');
    return handler;
  },
  HttpResponseStream: {
    from(stream: unknown, metadata: unknown): ResponseStream {
      if (!(stream instanceof ResponseStream)) {
        throw new TypeError(
          'HttpResponseStream.from expects the responseStream of this invocation',
        );
      }
      stream.setHead(headOf(metadata));
      return stream;
    },
  },
};

export function isStreaming(handler: object): boolean {
  return Reflect.get(handler, streaming) === 'response';
}
