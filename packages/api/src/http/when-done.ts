/** Passes a body on and calls back once, when it has ended or its reader has left. */
export function whenDone(
  body: ReadableStream<Uint8Array>,
  callback: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) {
          controller.enqueue(value);
          return;
        }
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      callback();
    },
    cancel(reason) {
      callback();
      return reader.cancel(reason);
    },
  });
}
