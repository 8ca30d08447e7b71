import type { Fetcher } from 'aws-jwt-verify/https';
import { AuthError } from '../errors.ts';

const TIMEOUT_MS = 3_000;
/** After a failure, answer at once for a while instead of letting every request wait for its own timeout. */
const PAUSE_MS = 5_000;
const MAX_BYTES = 64_000;

/**
 * Fetches a pool's public keys. `origin` replaces the host alone: aws-jwt-verify derives the address from the pool id
 * and the path stays what it derived.
 */
export class KeySetFetcher implements Fetcher {
  readonly #origin: string | undefined;
  readonly #now: () => number;
  #pausedUntil = 0;

  constructor(options: { origin?: string; now?: () => number } = {}) {
    this.#origin = options.origin;
    this.#now = options.now ?? Date.now;
  }

  async fetch(uri: string): Promise<ArrayBuffer> {
    if (this.#now() < this.#pausedUntil) throw new AuthError('UNAVAILABLE');
    try {
      return await this.#load(uri);
    } catch (cause) {
      this.#pausedUntil = this.#now() + PAUSE_MS;
      throw new AuthError('UNAVAILABLE', { cause });
    }
  }

  async #load(uri: string): Promise<ArrayBuffer> {
    const { pathname } = new URL(uri);
    const response = await fetch(this.#origin ? new URL(pathname, this.#origin) : uri, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`The key set answered ${response.status}`);
    const body = await response.arrayBuffer();
    if (body.byteLength > MAX_BYTES) throw new Error('The key set is too large');
    return body;
  }
}
