/** The emulator cannot start as asked. The message is one sentence for the person who asked. */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}
