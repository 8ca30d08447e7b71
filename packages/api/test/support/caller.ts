import superjson, { type SuperJSONResult } from 'superjson';
import type { ErrorData } from '../../src/errors/codes.ts';

export interface Answer {
  readonly status: number;
  /** The result of a call that succeeded, to be parsed by whoever reads it. */
  readonly data: unknown;
  readonly error: (ErrorData & { readonly message: string }) | null;
  readonly headers: Headers;
  readonly text: string;
}

/** A browser on a site's page: it keeps the one cookie and sends what a page of that origin sends. */
export class Browser {
  cookie: string | null = null;
  readonly #base: string;
  readonly #origin: string;

  constructor(base: string, origin: string) {
    this.#base = base;
    this.#origin = origin;
  }

  query(path: string, input?: unknown): Promise<Answer> {
    return this.#send(`${path}${search(input)}`, {
      headers: { 'sec-fetch-site': 'same-origin' },
    });
  }

  mutate(path: string, input?: unknown): Promise<Answer> {
    return this.#send(path, {
      method: 'POST',
      body: JSON.stringify(superjson.serialize(input)),
      headers: {
        'content-type': 'application/json',
        origin: this.#origin,
        'sec-fetch-site': 'same-origin',
      },
    });
  }

  async #send(path: string, init: RequestInit & { headers: Record<string, string> }) {
    const headers = { ...init.headers, ...(this.cookie && { cookie: this.cookie }) };
    const answer = await call(`${this.#base}/api/trpc/${path}`, { ...init, headers });
    const [setCookie] = answer.headers.getSetCookie();
    if (setCookie) {
      const [pair = ''] = setCookie.split(';');
      this.cookie = /Max-Age=0\b/.test(setCookie) ? null : pair;
    }
    return answer;
  }
}

/** A program with an access token. */
export class Terminal {
  readonly #base: string;
  readonly #token: string | null;

  constructor(base: string, token: string | null) {
    this.#base = base;
    this.#token = token;
  }

  query(path: string, input?: unknown): Promise<Answer> {
    return call(`${this.#base}/trpc/${path}${search(input)}`, { headers: this.#headers() });
  }

  mutate(path: string, input?: unknown): Promise<Answer> {
    return call(`${this.#base}/trpc/${path}`, {
      method: 'POST',
      body: JSON.stringify(superjson.serialize(input)),
      headers: { 'content-type': 'application/json', ...this.#headers() },
    });
  }

  #headers(): Record<string, string> {
    return this.#token === null ? {} : { authorization: `Bearer ${this.#token}` };
  }
}

const search = (input: unknown) =>
  input === undefined
    ? ''
    : `?input=${encodeURIComponent(JSON.stringify(superjson.serialize(input)))}`;

export async function call(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const body = text === '' ? {} : (JSON.parse(text) as Wire);
  const error = body.error ? superjson.deserialize<WireError>(body.error) : null;
  return {
    status: response.status,
    data: body.result ? superjson.deserialize(body.result.data) : undefined,
    error: error && { ...error.data, message: error.message },
    headers: response.headers,
    text,
  };
}

interface Wire {
  readonly result?: { readonly data: SuperJSONResult };
  readonly error?: SuperJSONResult;
}

interface WireError {
  readonly message: string;
  readonly data: ErrorData;
}
