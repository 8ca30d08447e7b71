import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LiveLambda, Log } from '../live-lambda/types.ts';
import { refuse } from './refuse.ts';

interface Invocation {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
  readonly lambda: Pick<LiveLambda, 'invoke'>;
  readonly log: Log;
  readonly name: string;
}

/** `RequestResponse` waits for the answer, `Event` does not, `DryRun` runs nothing. */
export async function answerInvocation(invocation: Invocation): Promise<void> {
  const { request, response, body, lambda, name } = invocation;
  const event = parse(body);
  if (event === undefined) {
    return refuse(
      response,
      400,
      'InvalidRequestContentException',
      'Could not parse request body into json',
    );
  }
  response.setHeader('x-amzn-requestid', randomUUID());
  const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  if (type === 'DryRun') {
    response.writeHead(204).end();
  } else if (type === 'Event') {
    response.writeHead(202).end();
    // What goes wrong is in the function's own log; nobody waits for it.
    await lambda.invoke(name, event.value);
  } else {
    const result = await lambda.invoke(name, event.value);
    const failed = 'error' in result;
    response.writeHead(200, {
      'content-type': 'application/json',
      'x-amz-executed-version': '$LATEST',
      ...(failed && { 'x-amz-function-error': 'Unhandled' }),
    });
    response.end(JSON.stringify(failed ? result.error : result.payload));
  }
}

function parse(body: Buffer): { value: unknown } | undefined {
  if (body.length === 0) return { value: {} };
  try {
    return { value: JSON.parse(body.toString('utf8')) };
  } catch {
    // Answered with InvalidRequestContentException.
    return undefined;
  }
}
