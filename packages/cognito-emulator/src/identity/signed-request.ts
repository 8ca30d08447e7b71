import type { TemporaryCredentials } from './temporary-credentials.ts';

/** A request as it reached the store of objects, before anything of it was decoded or dropped. */
export interface SignedRequest {
  readonly method: string;
  /** With its query, percent-encoded as it came: `http://127.0.0.1:9000/bucket/a%20b?X-Amz-Date=…`. */
  readonly url: string;
  /** Names in lower case; `host` among them. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export type Verdict =
  | { readonly ok: true; readonly credentials: TemporaryCredentials }
  | { readonly ok: false; readonly reason: Refusal };

/** In S3's own words, so that a store can answer with them. */
export type Refusal =
  | 'AccessDenied'
  | 'InvalidToken'
  | 'InvalidAccessKeyId'
  | 'RequestTimeTooSkewed'
  | 'SignatureDoesNotMatch';
