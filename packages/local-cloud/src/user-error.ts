/** Something the person at the keyboard can put right: printed as its one sentence, without a stack, exit code 1. */
export class UserError extends Error {
  override name = 'UserError';
}
