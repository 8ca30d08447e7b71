import type { LoadFailure } from './protocol.ts';
import type { FailureKind, InvocationControl, Receiver } from './receiver.ts';
import type { HttpResult } from './types.ts';

interface Answer {
  readonly receiver: Receiver;
  readonly result: Promise<HttpResult>;
}

/** Bytes that may lie between the worker and a slow reader. */
const bufferBytes = 64 * 1024;

/** Turns one invocation into the answer of a function URL. */
export function httpReceiver(control: () => InvocationControl): Answer {
  let resolve: (result: HttpResult) => void = () => {};
  const result = new Promise<HttpResult>((settle) => {
    resolve = settle;
  });
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let owed = false;
  let ended = false;
  const more = () => {
    if (!owed) return;
    owed = false;
    control().more();
  };
  const finish = (act: (open: ReadableStreamDefaultController<Uint8Array>) => void) => {
    if (!ended && controller) act(controller);
    ended = true;
  };

  const receiver: Receiver = {
    head(head) {
      const body = new ReadableStream<Uint8Array>(
        {
          start: (started) => {
            controller = started;
          },
          pull: more,
          cancel: () => {
            ended = true;
            control().cancel();
          },
        },
        new ByteLengthQueuingStrategy({ highWaterMark: bufferBytes }),
      );
      resolve({ ...head, body });
    },
    chunk(bytes) {
      if (ended) return;
      owed = true;
      controller?.enqueue(bytes);
      if ((controller?.desiredSize ?? 0) > 0) more();
    },
    end: () => finish((open) => open.close()),
    returned() {
      finish((open) => open.close());
      // Nothing was answered, because the client left first.
      resolve(answerTo({ message: messageOf.threw }, statusOf.threw));
    },
    loadFailed: (failure) => resolve(answerTo(loadFailureBody(failure), 500)),
    failed(error, kind) {
      // After the first byte a function URL can only break off.
      finish((open) => open.error(new Error(error.errorMessage)));
      resolve(answerTo({ message: messageOf[kind] }, statusOf[kind]));
    },
  };
  return { receiver, result };
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html */
const statusOf: Record<FailureKind, number> = { threw: 502, crashed: 502, 'timed-out': 504 };
const messageOf: Record<FailureKind, string> = {
  threw: 'Internal Server Error',
  crashed: 'Internal Server Error',
  'timed-out': 'Endpoint request timed out',
};

/** Says more than Lambda would: on a laptop the reader is the author of the mistake. */
function loadFailureBody({ errorMessage, file, line, column, frame }: LoadFailure) {
  return { message: errorMessage, file, line, column, frame };
}

function answerTo(body: unknown, statusCode: number): HttpResult {
  return {
    statusCode,
    headers: { 'content-type': 'application/json' },
    cookies: [],
    body: ReadableStream.from([new TextEncoder().encode(JSON.stringify(body))]),
  };
}
