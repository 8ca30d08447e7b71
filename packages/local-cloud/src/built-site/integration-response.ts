import type { HttpResult } from '../live-lambda/index.ts';
import { headOf } from '../live-lambda/worker/http-result.ts';

const integration = 'application/vnd.awslambda.http-integration-response';
const separator = Buffer.alloc(8);

/**
 * What a function URL makes of a streamed answer: status, headers and cookies stand as JSON before the body, with eight
 * zero bytes between them.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/config-rs-write-functions.html
 * @throws when the stream ends before its head does
 */
export async function readIntegrationResponse(
  contentType: string | null,
  stream: ReadableStream<Uint8Array>,
): Promise<HttpResult> {
  if (contentType !== integration) {
    const headers = { 'content-type': contentType ?? 'application/octet-stream' };
    return { statusCode: 200, headers, cookies: [], body: stream };
  }
  const reader = stream.getReader();
  let read = Buffer.alloc(0);
  let end = -1;
  while (end < 0) {
    const { done, value } = await reader.read();
    if (done) throw new Error('The answer ended before its head did');
    read = Buffer.concat([read, value]);
    end = read.indexOf(separator);
  }
  const rest = read.subarray(end + separator.length);
  return {
    ...headOf(JSON.parse(read.subarray(0, end).toString())),
    body: new ReadableStream({
      start(controller) {
        if (rest.length > 0) controller.enqueue(rest);
      },
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    }),
  };
}
