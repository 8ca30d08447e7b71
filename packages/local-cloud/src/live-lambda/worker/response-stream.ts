import { Writable } from 'node:stream';
import type { ResponseHead } from '../protocol.ts';

export interface ResponseSink {
  head(head: ResponseHead): void;
  /** Resolves when there is room for the next chunk. */
  chunk(bytes: Uint8Array): Promise<void>;
  end(): void;
}

/** The stream a streaming handler writes to. Chunks leave as they are written; nothing is held back. */
export class ResponseStream extends Writable {
  readonly #sink: ResponseSink;
  #head: ResponseHead = {
    statusCode: 200,
    headers: { 'content-type': 'application/octet-stream' },
    cookies: [],
  };
  #headSent = false;

  constructor(sink: ResponseSink) {
    super({ decodeStrings: true });
    this.#sink = sink;
  }

  setContentType(contentType: string): void {
    this.setHead({
      ...this.#head,
      headers: { ...this.#head.headers, 'content-type': contentType },
    });
  }

  setHead(head: ResponseHead): void {
    this.#head = head;
  }

  get headSent(): boolean {
    return this.#headSent;
  }

  override _write(
    chunk: Uint8Array,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ) {
    this.#sendHead();
    this.#sink.chunk(chunk).then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void) {
    this.#sendHead();
    this.#sink.end();
    done();
  }

  /** On Lambda too, the metadata leaves with the first byte of the body and not before. */
  #sendHead(): void {
    if (this.#headSent) return;
    this.#headSent = true;
    this.#sink.head(this.#head);
  }
}
