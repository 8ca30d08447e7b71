import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { minutes, seconds } from '../clock.ts';
import type { EmulatorContext } from '../operation.ts';
import { readCredentials } from './credentials.ts';
import type { Refusal, SignedRequest, Verdict } from './signed-request.ts';

interface Signature {
  readonly accessKeyId: string;
  /** `<date>/<region>/<service>/aws4_request` */
  readonly scope: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly date: string;
  readonly sessionToken: string;
  readonly payloadHash: string;
  readonly isQuery: boolean;
  /** In seconds; of a presigned address. */
  readonly expires: number;
}

/**
 * Checks a request that was signed with credentials of an identity pool: Signature Version 4 in the `Authorization`
 * header or in the query of a presigned address. The body is covered by `x-amz-content-sha256`, which the store has to
 * compare with the body that it received.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 */
export const verifyRequest = async (
  context: EmulatorContext,
  request: SignedRequest,
): Promise<Verdict> => {
  const url = new URL(request.url);
  const signature = fromHeader(request) ?? fromQuery(url);
  if (!signature) return refuse('AccessDenied');
  if (!signsEnough(signature, request)) return refuse('AccessDenied');
  const credentials = await readCredentials(context, signature.sessionToken);
  if (!credentials) return refuse('InvalidToken');
  if (credentials.accessKeyId !== signature.accessKeyId) return refuse('InvalidAccessKeyId');
  const outcome = timeliness(signature, context.clock.now());
  if (outcome !== 'ok') return refuse(outcome);
  const expected = sign(credentials.secretAccessKey, signature, request, url);
  if (!isEqual(expected, signature.signature)) return refuse('SignatureDoesNotMatch');
  return { ok: true, credentials };
};

const refuse = (reason: Refusal): Verdict => ({ ok: false, reason });

const header =
  /^AWS4-HMAC-SHA256\s+Credential=([^/\s,]+)\/([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/;

const fromHeader = ({ headers }: SignedRequest): Signature | null => {
  const [, accessKeyId, scope, names, signature] = header.exec(headers.authorization ?? '') ?? [];
  if (!accessKeyId || !scope || !names || !signature) return null;
  return {
    accessKeyId,
    scope,
    signedHeaders: names.split(';'),
    signature,
    date: headers['x-amz-date'] ?? '',
    sessionToken: headers['x-amz-security-token'] ?? '',
    payloadHash: headers['x-amz-content-sha256'] ?? emptyHash,
    isQuery: false,
    expires: 0,
  };
};

const fromQuery = ({ searchParams }: URL): Signature | null => {
  if (searchParams.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') return null;
  const read = (name: string) => searchParams.get(`X-Amz-${name}`) ?? '';
  const credential = read('Credential');
  const slash = credential.indexOf('/');
  return {
    accessKeyId: credential.slice(0, slash),
    scope: credential.slice(slash + 1),
    signedHeaders: read('SignedHeaders').split(';'),
    signature: read('Signature'),
    date: read('Date'),
    sessionToken: read('Security-Token'),
    payloadHash: read('Content-Sha256') || 'UNSIGNED-PAYLOAD',
    isQuery: true,
    expires: Number(read('Expires')),
  };
};

/**
 * The host, and every `x-amz-` header: whoever is handed a presigned address could otherwise add one, and make a copy of
 * another object out of an upload.
 */
const signsEnough = ({ signedHeaders }: Signature, { headers }: SignedRequest): boolean =>
  signedHeaders.includes('host') &&
  Object.keys(headers)
    .map((name) => name.toLowerCase())
    .every((name) => !name.startsWith('x-amz-') || signedHeaders.includes(name));

/**
 * A quarter of an hour either way for a signed request; a presigned address counts for as long as it says, and is then
 * denied access: "Request has expired".
 */
const timeliness = (
  { date, isQuery, expires }: Signature,
  now: number,
): 'ok' | 'AccessDenied' | 'RequestTimeTooSkewed' => {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const at = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  if (!(at <= now + minutes(15))) return 'RequestTimeTooSkewed';
  if (!isQuery) return now <= at + minutes(15) ? 'ok' : 'RequestTimeTooSkewed';
  return now <= at + seconds(expires) ? 'ok' : 'AccessDenied';
};

const sign = (
  secret: string,
  signature: Signature,
  { method, headers }: SignedRequest,
  url: URL,
): string => {
  const { scope, signedHeaders, date, payloadHash, isQuery } = signature;
  const canonical = [
    method.toUpperCase(),
    canonicalPath(url.pathname),
    canonicalQuery(url, isQuery),
    ...signedHeaders.map((name) => `${name}:${trimmed(headers[name] ?? '')}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  // Each part of the scope in turn, the last being `aws4_request`.
  const key = scope
    .split('/')
    .reduce((last: Buffer | string, part) => hmac(last, part), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
};

/** S3 signs the path as it travels, encoded once. */
const canonicalPath = (path: string) =>
  path
    .split('/')
    .map((part) => encode(decoded(part)))
    .join('/');

/** A percent sign that starts no code stands for itself: what such a path was signed as cannot match anyway. */
const decoded = (part: string) => {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
};

const canonicalQuery = ({ searchParams }: URL, isQuery: boolean) =>
  [...searchParams]
    .filter(([name]) => !(isQuery && name === 'X-Amz-Signature'))
    .map(([name, value]) => [encode(name), encode(value)] as const)
    // By name and then by value: an equals sign between them would sort among the letters of longer names.
    .sort(([one, first], [other, second]) => compare(one, other) || compare(first, second))
    .map((pair) => pair.join('='))
    .join('&');

const compare = (one: string, other: string) => Number(one > other) - Number(one < other);

const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const trimmed = (value: string) => value.trim().replace(/ +/g, ' ');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const emptyHash = sha256('');
const hmac = (key: Buffer | string, text: string) =>
  createHmac('sha256', key).update(text).digest();

const isEqual = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
