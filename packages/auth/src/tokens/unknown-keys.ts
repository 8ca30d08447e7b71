import type { PenaltyBox } from 'aws-jwt-verify/jwk';
import { AuthError } from '../errors.ts';

const WAIT_MS = 10_000;
/** More unknown keys than any rotation makes: from here on somebody is guessing. */
const MAX_FETCHES = 10;

/**
 * Keeps made-up key ids from becoming requests to Cognito. The library's own box shuts the whole pool out for ten
 * seconds after one unknown key, and with it an honest token that is signed by a key rotated in just then. This one
 * remembers each unknown key by itself and caps how many of them may cause a fetch.
 */
export class UnknownKeys implements PenaltyBox {
  readonly #unknown = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async wait(uri: string, kid: string): Promise<void> {
    for (const [key, until] of this.#unknown) {
      if (until <= this.#now()) this.#unknown.delete(key);
    }
    if (this.#unknown.has(`${uri} ${kid}`) || this.#unknown.size >= MAX_FETCHES) {
      throw new AuthError('INVALID_TOKEN');
    }
  }

  registerFailedAttempt(uri: string, kid: string): void {
    this.#unknown.set(`${uri} ${kid}`, this.#now() + WAIT_MS);
  }

  registerSuccessfulAttempt(uri: string, kid: string): void {
    this.#unknown.delete(`${uri} ${kid}`);
  }
}
