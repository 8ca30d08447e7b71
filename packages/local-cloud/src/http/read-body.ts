import type { IncomingMessage } from 'node:http';

/** The whole body, unless it is longer than `limit`: then the rest is read and thrown away, so that an answer arrives. */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length <= limit ? Buffer.concat(chunks) : 'too-large';
}
