import type { ResponseHead } from '../protocol.ts';

interface BufferedAnswer extends ResponseHead {
  readonly body: Uint8Array;
}

/** Status, headers and cookies out of `{ statusCode, headers, cookies }`, whatever is missing. */
export function headOf(metadata: unknown): ResponseHead {
  const { statusCode, headers, cookies } = Object(metadata);
  return {
    statusCode: typeof statusCode === 'number' ? statusCode : 200,
    headers: Object.fromEntries(
      Object.entries(Object(headers)).flatMap(([name, value]) =>
        value === undefined || value === null ? [] : [[name.toLowerCase(), String(value)]],
      ),
    ),
    cookies: Array.isArray(cookies) ? cookies.map(String) : [],
  };
}

/**
 * What a function URL makes of a buffered handler's return value: an object with a `statusCode` is the answer itself,
 * anything else is the JSON body of a 200.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads
 */
export function httpAnswerOf(value: unknown): BufferedAnswer {
  const isAnswer = typeof value === 'object' && value !== null && 'statusCode' in value;
  if (!isAnswer) {
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      cookies: [],
      body: bytesOf(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')),
    };
  }
  const { body, isBase64Encoded } = Object(value);
  const head = headOf(value);
  return {
    ...head,
    headers: { 'content-type': 'application/json', ...head.headers },
    body: bytesOf(body ?? '', isBase64Encoded === true),
  };
}

function bytesOf(body: unknown, isBase64 = false): Uint8Array {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return Buffer.from(text, isBase64 ? 'base64' : 'utf8');
}
