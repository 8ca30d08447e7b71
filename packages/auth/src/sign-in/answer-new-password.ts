import { callCognito } from '../cognito/client.ts';
import { secretHash } from '../cognito/secret-hash.ts';
import type { AppClientConfig } from '../config.ts';
import { type TokenSet, tokensFrom } from './outcome.ts';

export interface NewPasswordAnswer {
  readonly session: string;
  readonly username: string;
  readonly newPassword: string;
}

/** Replaces a temporary password by the person's own and completes the sign-in. */
export async function answerNewPassword(
  app: AppClientConfig,
  answer: NewPasswordAnswer,
): Promise<TokenSet> {
  const result = await callCognito(app.userPoolId, 'answer-challenge', ({ client, sdk }) =>
    client.send(
      new sdk.AdminRespondToAuthChallengeCommand({
        UserPoolId: app.userPoolId,
        ClientId: app.clientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session: answer.session,
        ChallengeResponses: {
          USERNAME: answer.username,
          NEW_PASSWORD: answer.newPassword,
          ...secretHash(app, answer.username),
        },
      }),
    ),
  );
  return tokensFrom(result.AuthenticationResult);
}
