import { reopen, suspend, targetOfSession } from '../auth/challenges/resume.ts';
import { requireSoftwareTokens } from '../auth/mfa/software-token.ts';
import { createSecret } from '../auth/mfa/totp.ts';
import { mfaOf } from '../domain/second-factors.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext, Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/**
 * Gives out a secret for an authenticator app, to somebody signed in or, in an MFA_SETUP challenge, to somebody on the way
 * there. An app that is in use stays so until VerifySoftwareToken proves the new secret.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html
 */
export const associateSoftwareToken: Handler<'AssociateSoftwareToken'> = async (context, input) => {
  const secret = createSecret(context.random);
  if (input.AccessToken === undefined)
    return {
      SecretCode: secret,
      Session: await associateInSession(context, secret, input.Session),
    };
  const claims = await verifyAccessToken(context, input.AccessToken);
  const { pool, user } = bearerOf(context, claims, 'accessTokenRevoked');
  requireSoftwareTokens(pool);
  const mfa = { ...mfaOf(user), pendingSecret: secret };
  context.store.tables.users.put({ ...user, mfa });
  return { SecretCode: secret };
};

/** The secret travels sealed: nothing is stored of somebody who never comes back. */
async function associateInSession(
  context: EmulatorContext,
  secret: string,
  given: string | undefined,
): Promise<string> {
  if (given === undefined) fail('tokenOrSessionMissing');
  const target = targetOfSession(context, given);
  const { user, session, progress } = await reopen(context, target, 'MFA_SETUP', given);
  requireSoftwareTokens(target.pool);
  session.consume();
  return suspend(context, target, 'MFA_SETUP', user, progress, { secret });
}
