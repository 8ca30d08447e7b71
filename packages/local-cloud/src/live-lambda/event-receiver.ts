import type { Receiver } from './receiver.ts';
import type { InvocationResult } from './types.ts';

interface Answer {
  readonly receiver: Receiver;
  readonly result: Promise<InvocationResult>;
}

/** Turns one invocation into the answer of the Invoke API. */
export function eventReceiver(more: () => void): Answer {
  let resolve: (result: InvocationResult) => void = () => {};
  const result = new Promise<InvocationResult>((settle) => {
    resolve = settle;
  });
  const written: Uint8Array[] = [];

  const receiver: Receiver = {
    head: () => {},
    chunk(bytes) {
      written.push(bytes);
      more();
    },
    end: () => {},
    // What a streaming handler wrote, invoked this way, is the payload.
    returned: (payload) =>
      resolve({ payload: written.length > 0 ? Buffer.concat(written).toString() : payload }),
    loadFailed: (error) => resolve({ error }),
    failed: (error) => resolve({ error }),
  };
  return { receiver, result };
}
