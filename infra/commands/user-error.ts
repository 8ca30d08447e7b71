/** Something that the person at the terminal can put right: the message says what and how. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
