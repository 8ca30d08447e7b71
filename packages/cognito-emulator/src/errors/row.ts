/**
 * Where a row's type and text come from.
 *
 * V recorded against real AWS by a third party; D the AWS developer guide; W the exact text that several unrelated
 * code bases match on; M the machine-readable API model; K engineer's knowledge, unverified; moto read from that
 * emulator's source; E the emulator's own, with no counterpart on AWS.
 */
export type Evidence = 'V' | 'D' | 'W' | 'M' | 'K' | 'moto' | 'E';

export interface ErrorRow {
  readonly type: string;
  /** `<name>` marks a parameter. */
  readonly message: string;
  /** One tag for the type and text together; the weakest where several apply. */
  readonly evidence: Evidence;
}

/** What Cognito says about a wrong password and about nobody: the two are not to be told apart. */
export const incorrect = 'Incorrect username or password.';
