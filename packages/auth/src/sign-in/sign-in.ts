import { callCognito } from '../cognito/client.ts';
import { secretHash } from '../cognito/secret-hash.ts';
import type { AppClientConfig } from '../config.ts';
import { AuthError } from '../errors.ts';
import { type SignInOutcome, tokensFrom } from './outcome.ts';

/** Proves a password from our server: the browser never speaks to Cognito. */
export async function signIn(
  app: AppClientConfig,
  email: string,
  password: string,
): Promise<SignInOutcome> {
  const answer = await callCognito(app.userPoolId, 'sign-in', ({ client, sdk }) =>
    client.send(
      new sdk.AdminInitiateAuthCommand({
        UserPoolId: app.userPoolId,
        ClientId: app.clientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD: password, ...secretHash(app, email) },
      }),
    ),
  );

  if (answer.ChallengeName === undefined) {
    return { kind: 'tokens', tokens: tokensFrom(answer.AuthenticationResult) };
  }
  // A challenge we do not know (a second factor that somebody switched on) lets nobody in.
  if (answer.ChallengeName !== 'NEW_PASSWORD_REQUIRED' || !answer.Session) {
    throw new AuthError('UNEXPECTED');
  }
  return {
    kind: 'new-password-required',
    session: answer.Session,
    username: answer.ChallengeParameters?.USER_ID_FOR_SRP ?? email,
  };
}
