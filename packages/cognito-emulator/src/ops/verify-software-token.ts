import { setUpDone } from '../auth/challenges/mfa-setup.ts';
import { reopen, suspend, targetOfSession } from '../auth/challenges/resume.ts';
import { requireSoftwareTokens, withProvenSecret } from '../auth/mfa/software-token.ts';
import { mfaOf } from '../domain/second-factors.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext, Handler } from '../operation.ts';
import { bearerOf, verifyAccessToken } from '../tokens/access-token.ts';

/**
 * Proves the secret that AssociateSoftwareToken gave out. Somebody signed in still has to ask for the factor with
 * SetUserMFAPreference; in an MFA_SETUP challenge it is in use from here. A wrong code leaves all as it was.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html
 */
export const verifySoftwareToken: Handler<'VerifySoftwareToken'> = async (context, input) => {
  const { AccessToken, Session, UserCode, FriendlyDeviceName } = input;
  if (AccessToken === undefined) {
    const session = await verifyInSession(context, Session, UserCode, FriendlyDeviceName);
    return { Status: 'SUCCESS', Session: session };
  }
  const { pool, user } = bearerOf(context, await verifyAccessToken(context, AccessToken));
  requireSoftwareTokens(pool);
  const { pendingSecret } = mfaOf(user);
  if (pendingSecret === null) fail('softwareTokenNotAssociated');
  const mfa = withProvenSecret(context, user, pendingSecret, UserCode, FriendlyDeviceName);
  context.store.tables.users.put({ ...user, mfa });
  return { Status: 'SUCCESS' };
};

async function verifyInSession(
  context: EmulatorContext,
  given: string | undefined,
  code: string,
  name: string | undefined,
): Promise<string> {
  if (given === undefined) fail('tokenOrSessionMissing');
  const target = targetOfSession(context, given);
  const { user, session, progress } = await reopen(context, target, 'MFA_SETUP', given);
  requireSoftwareTokens(target.pool);
  const { secret } = session.data;
  if (secret === undefined) fail('softwareTokenNotAssociated');
  const proven = withProvenSecret(context, user, secret, code, name);
  session.consume();
  const mfa = {
    ...proven,
    enabled: ['SOFTWARE_TOKEN_MFA'],
    preferred: 'SOFTWARE_TOKEN_MFA',
  } as const;
  context.store.tables.users.put({ ...user, mfa });
  return suspend(context, target, 'MFA_SETUP', user, progress, setUpDone);
}
