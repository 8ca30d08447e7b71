import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { errorOf } from '../errors.ts';
import { randomUuid } from '../random.ts';
import { type Answer, answerError } from './answer.ts';
import { type Dispatcher, dispatch, isLoopbackHost } from './dispatch.ts';
import { withhold } from './withhold.ts';

/** Above the largest request of the model, a user interface customization of 131,072 characters. */
const maxBodyBytes = 1024 * 1024;

/** Browser clients call across origins, and read an error from its headers. */
export const exposedHeaders = [
  'x-amzn-requestid',
  'x-amzn-errortype',
  'x-amzn-errormessage',
  'date',
];

/** A client that goes through a proxy writes the whole address. */
const root = /^(?:http:\/\/[^/?]*)?\/(?:\?|$)/i;

export type LoadListener = () => Promise<RequestListener>;

/**
 * Answers the API, `POST /`, without a web framework in between: turning a request of Node into one of the web and back
 * costs as much as most operations do. Everything else goes on to what `loadOthers` gives, which is asked once.
 */
export const listenForCalls = (
  dispatcher: Dispatcher,
  loadOthers: LoadListener,
): RequestListener => {
  let others: Promise<RequestListener> | null = null;
  const answerOther = async (request: IncomingMessage, response: ServerResponse) => {
    others ??= loadOthers();
    const listener = await others;
    listener(request, response);
  };
  return (request, response) => {
    const isCall = request.method === 'POST' && root.test(request.url ?? '');
    const answered = isCall
      ? answerCall(dispatcher, request, response)
      : answerOther(request, response);
    answered.catch((error: unknown) => {
      const requestId = randomUuid(dispatcher.context.random);
      dispatcher.report(requestId, error);
      send(response, answerError(requestId, errorOf('internal')));
    });
  };
};

const answerCall = async (
  dispatcher: Dispatcher,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const requestId = randomUuid(dispatcher.context.random);
  const { headers } = request;
  if (!isOwnHost(headers.host))
    return send(response, answerError(requestId, errorOf('foreignHost')));
  const body = await readBody(request);
  if (body === 'gone') return;
  if (body === 'too large') return send(response, refuseBody(requestId));
  const answer = await dispatch(dispatcher, {
    requestId,
    target: single(headers['x-amz-target']),
    authorization: headers.authorization,
    origin: headers.origin,
    body: body.text,
  });
  if (answer.withheld) await withhold(answer.withheld, response, dispatcher.faults?.released);
  else send(response, answer);
};

/** A page of another site that resolves its name to this machine would otherwise read the mailbox. */
export const isOwnHost = (host = ''): boolean =>
  URL.canParse(`http://${host}`) && isLoopbackHost(new URL(`http://${host}`).hostname);

/** `gone` where the client left before it had said everything. */
const readBody = (request: IncomingMessage): Promise<{ text: string } | 'too large' | 'gone'> => {
  if (Number(request.headers['content-length']) > maxBodyBytes) return Promise.resolve('too large');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBodyBytes) return;
      request.pause();
      resolve('too large');
    });
    request.once('end', () => resolve({ text: Buffer.concat(chunks).toString() }));
    request.once('error', () => resolve('gone'));
    request.once('close', () => resolve('gone'));
  });
};

/** The rest of the body is not read, so the connection cannot be used again. */
const refuseBody = (requestId: string): Answer => {
  const answer = answerError(requestId, errorOf('bodyTooLarge', { limit: maxBodyBytes }));
  return { ...answer, headers: { ...answer.headers, connection: 'close' } };
};

const send = (response: ServerResponse, { status, headers, body }: Answer) => {
  if (response.headersSent) return;
  response.writeHead(status, {
    ...headers,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': exposedHeaders.join(),
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
};

/** Sent twice, Node joins it with a comma, which is no operation's name. */
const single = (header: string | string[] | undefined) =>
  Array.isArray(header) ? header.join(', ') : header;
