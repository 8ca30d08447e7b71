import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';

export interface Tokens {
  readonly access: string;
  readonly id: string;
  readonly refresh: string;
}

interface SignIn {
  readonly endpoint: string;
  readonly userPoolId: string;
  readonly clientId: string;
  readonly email: string;
  readonly password: string;
}

/** Signs in with Cognito directly, by SRP, as the terminal client does: with a helper library not written here. */
export async function srpSignIn(options: SignIn): Promise<Tokens> {
  const cognito = new CognitoIdentityProviderClient({
    region: 'us-east-1',
    endpoint: options.endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const session = createSrpSession(options.email, options.password, options.userPoolId, false);
  const initiated = await cognito.send(
    new InitiateAuthCommand(
      wrapInitiateAuth(session, {
        ClientId: options.clientId,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: options.email },
      }),
    ),
  );
  const signed = signSrpSession(session, initiated);
  const { AuthenticationResult: result } = await cognito.send(
    new RespondToAuthChallengeCommand(
      wrapAuthChallenge(signed, {
        ClientId: options.clientId,
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses: {
          USERNAME: initiated.ChallengeParameters?.USER_ID_FOR_SRP ?? options.email,
        },
      }),
    ),
  );
  cognito.destroy();
  if (!result?.AccessToken || !result.IdToken || !result.RefreshToken) {
    throw new Error(`Cognito issued no tokens for ${options.email}`);
  }
  return { access: result.AccessToken, id: result.IdToken, refresh: result.RefreshToken };
}
