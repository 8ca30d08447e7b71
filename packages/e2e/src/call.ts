import { createHash } from 'node:crypto';
import superjson from 'superjson';

export interface Answer {
  readonly status: number;
  /** The product's own error code, or null on success. */
  readonly errorCode: string | null;
  readonly data: unknown;
  readonly text: string;
  readonly headers: Headers;
}

export interface Call {
  /** Where tRPC is mounted: `http://localhost:3000/api/trpc`. */
  readonly base: string;
  readonly procedure: string;
  readonly type: 'query' | 'mutation';
  readonly input?: unknown;
  readonly headers?: Record<string, string>;
}

interface Envelope {
  readonly result?: { readonly data: Parameters<typeof superjson.deserialize>[0] };
  readonly error?: { readonly json: { readonly data?: { readonly errorCode?: string } } };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function read(text: string): Pick<Answer, 'errorCode' | 'data'> {
  const envelope = JSON.parse(text) as Envelope;
  if (envelope.result)
    return { errorCode: null, data: superjson.deserialize(envelope.result.data) };
  return { errorCode: envelope.error?.json.data?.errorCode ?? 'NO_CODE', data: null };
}

/** One tRPC call over HTTP, by hand: what a client library would hide is what the tests look at. */
export async function call(options: Call): Promise<Answer> {
  const input =
    options.input === undefined ? undefined : JSON.stringify(superjson.serialize(options.input));
  const url = new URL(`${options.base}/${options.procedure}`);
  let body: string | undefined;
  const headers: Record<string, string> = { ...options.headers };
  if (options.type === 'query') {
    if (input !== undefined) url.searchParams.set('input', input);
  } else {
    body = input ?? '';
    headers['content-type'] ??= 'application/json';
    headers['x-amz-content-sha256'] ??= sha256(body);
  }
  const response = await fetch(url, {
    method: options.type === 'query' ? 'GET' : 'POST',
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, ...read(text) };
}
