import {
  type CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  type RespondToAuthChallengeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { CliError } from '../errors/cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Profile } from '../profile.ts';
import { type Tokens, toTokens } from './tokens.ts';

export type SignInStep =
  | { readonly kind: 'signed-in'; readonly tokens: Tokens }
  | { readonly kind: 'new-password'; readonly username: string; readonly session: string };

/**
 * Proves the password to Cognito by SRP: neither Cognito nor our server ever receives it.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 */
export async function signIn(
  cognito: CognitoIdentityProviderClient,
  { userPoolId, clients }: Profile,
  { email, password }: { email: string; password: string },
): Promise<SignInStep> {
  const session = createSrpSession(email, password, userPoolId, false);
  const initiated = await cognito.send(
    new InitiateAuthCommand(
      wrapInitiateAuth(session, {
        ClientId: clients.cli,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: email },
      }),
    ),
  );
  const username = initiated.ChallengeParameters?.USER_ID_FOR_SRP ?? email;
  const answer = await cognito.send(
    new RespondToAuthChallengeCommand(
      wrapAuthChallenge(signSrpSession(session, initiated), {
        ClientId: clients.cli,
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses: { USERNAME: username },
        Session: initiated.Session,
      }),
    ),
  );
  return next(answer, username);
}

/** Answers the challenge of a temporary password. */
export async function answerNewPassword(
  cognito: CognitoIdentityProviderClient,
  { clients }: Profile,
  step: { username: string; session: string },
  newPassword: string,
): Promise<SignInStep> {
  const answer = await cognito.send(
    new RespondToAuthChallengeCommand({
      ClientId: clients.cli,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: step.session,
      ChallengeResponses: { USERNAME: step.username, NEW_PASSWORD: newPassword },
    }),
  );
  return next(answer, step.username);
}

function next(answer: RespondToAuthChallengeCommandOutput, username: string): SignInStep {
  if (answer.ChallengeName === undefined) {
    return { kind: 'signed-in', tokens: toTokens(answer.AuthenticationResult) };
  }
  if (answer.ChallengeName === 'NEW_PASSWORD_REQUIRED' && answer.Session !== undefined) {
    return { kind: 'new-password', username, session: answer.Session };
  }
  throw new CliError(
    'UNSUPPORTED_CHALLENGE',
    exitCodes.unexpected,
    `This account signs in with ${answer.ChallengeName}, which the CLI does not know.`,
    { remedy: 'Sign in on the web instead.' },
  );
}
