import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from '../http/listen.ts';
import { readBody } from '../http/read-body.ts';
import { answerInvocation } from './answer-invocation.ts';
import { functionNameOf } from './function-name.ts';
import { refuse } from './refuse.ts';
import type { LambdaService, LambdaServiceOptions } from './types.ts';

/** Lambda's limit for a synchronous payload. @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const payloadLimit = 6 * 1024 * 1024;

/**
 * Lambda's Invoke API over the live functions: what Cognito's triggers call, and any AWS SDK or CLI whose Lambda
 * endpoint is this one.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export async function createLambdaService(options: LambdaServiceOptions): Promise<LambdaService> {
  const { lambda, functionNames, log, host = '127.0.0.1', port = 0 } = options;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://lambda').pathname;
    const match = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(path);
    if (request.method !== 'POST' || !match?.[1]) {
      const message = `${request.method} ${path} is not implemented here; only Invoke is`;
      return refuse(response, 404, 'UnknownOperationException', message);
    }
    const name = functionNameOf(match[1], functionNames);
    if (!name) {
      const message = `Function not found: ${match[1]}`;
      return refuse(response, 404, 'ResourceNotFoundException', message);
    }
    const body = await readBody(request, payloadLimit);
    if (body === 'too-large') {
      const message = `Request must be smaller than ${payloadLimit} bytes for the InvokeFunction operation`;
      return refuse(response, 413, 'RequestTooLargeException', message);
    }
    await answerInvocation({ request, response, body, lambda, log, name });
  }

  const server = await listen({
    host,
    port,
    handle: (request, response) => {
      handle(request, response).catch((error) => {
        log('error', `[lambda] ${String(error)}`);
        if (response.headersSent) response.destroy();
        else refuse(response, 500, 'ServiceException', 'The invocation could not be answered');
      });
    },
  });
  return { url: `http://${host}:${server.port}`, port: server.port, close: server.close };
}
