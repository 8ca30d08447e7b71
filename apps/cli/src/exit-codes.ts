/** What a script may rely on. A change here is a breaking change. */
export const exitCodes = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  signedOut: 3,
  refused: 4,
  invalid: 5,
  unreachable: 6,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodeHelp = `
Exit codes:
  0    done
  1    something unexpected: a defect, here or at the server
  2    wrong usage: an unknown option, a missing argument, no profile
  3    not signed in, a wrong password, or a session that has ended
  4    refused: you are known, and may not do this
  5    invalid input, or a conflict with what is there
  6    nothing answered, or it answered that it cannot now
  130  interrupted

With --json the result is one JSON value on stdout. A failure leaves stdout empty and writes
  {"error":{"code","message","requestId","fields"}} to stderr.`;
