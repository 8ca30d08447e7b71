/**
 * Whether a call of another provider failed by its doing: no answer, one that is none, or one that does not fit what was
 * asked. `fetch` throws a TypeError where nobody answers.
 */
export async function isProviderFault(error: unknown): Promise<boolean> {
  const { ClientError, ResponseBodyError, WWWAuthenticateChallengeError } = await import(
    'openid-client'
  );
  return [
    ClientError,
    ResponseBodyError,
    WWWAuthenticateChallengeError,
    TypeError,
    SyntaxError,
  ].some((kind) => error instanceof kind);
}
