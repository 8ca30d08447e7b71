import type { LoadFailure, ResponseHead, ThrownError } from './protocol.ts';

export type FailureKind = 'threw' | 'timed-out' | 'crashed';

/** Who waits for one invocation. After `returned`, `loadFailed` or `failed` nothing more is called. */
export interface Receiver {
  head(head: ResponseHead): void;
  chunk(bytes: Uint8Array): void;
  end(): void;
  returned(payload: unknown): void;
  loadFailed(failure: LoadFailure): void;
  failed(error: ThrownError, kind: FailureKind): void;
}

/** What a receiver may ask of the invocation it waits for. */
export interface InvocationControl {
  more(): void;
  cancel(): void;
}
