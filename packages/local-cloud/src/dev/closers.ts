/**
 * What has been started, to be stopped in the opposite order. Something that is added while everything is being
 * stopped is stopped at once: a Ctrl-C in the middle of a start leaves nothing behind.
 */
export class Closers {
  readonly #stack: (() => Promise<unknown>)[] = [];
  #closing: Promise<void> | null = null;

  async add(close: () => Promise<unknown>): Promise<void> {
    if (this.#closing) {
      await close();
      throw new Error('Stopped while starting.');
    }
    this.#stack.push(close);
  }

  get closing(): boolean {
    return this.#closing !== null;
  }

  closeAll(): Promise<void> {
    this.#closing ??= this.#run();
    return this.#closing;
  }

  async #run(): Promise<void> {
    const errors: unknown[] = [];
    for (let close = this.#stack.pop(); close; close = this.#stack.pop()) {
      // One that cannot be stopped must not keep the others running.
      await close().catch((error) => errors.push(error));
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Not everything could be stopped.');
  }
}
