import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes a response as it comes, chunk by chunk. */
export async function sendResponse(response: Response, stream: Writable): Promise<void> {
  const headers = Object.fromEntries(response.headers);
  delete headers['set-cookie'];
  const out = awslambda.HttpResponseStream.from(stream, {
    statusCode: response.status,
    headers,
    cookies: response.headers.getSetCookie(),
  });
  const body = response.body?.getReader();
  await pipeline(body ? Readable.from(chunks(body)) : Readable.from([]), out);
}

async function* chunks(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // The client left: whoever produces the rest may stop.
    await reader.cancel();
  }
}
