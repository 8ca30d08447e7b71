import { expect } from 'vitest';
import { refusal } from '../../auth/support.ts';
import { complete, otherPassword, password, type Row, type Stage } from '../stage.ts';

const incorrect = 'NotAuthorizedException: Incorrect username or password.';
const madeUp = Buffer.from('a session that was never opened').toString('base64url').repeat(20);

const choosePassword = ({ api, client }: Stage, USERNAME: string, Session?: string) =>
  api('RespondToAuthChallenge', {
    ClientId: client.id,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session,
    ChallengeResponses: { USERNAME, NEW_PASSWORD: otherPassword },
  });

/** Rows 8-16: temporary passwords, sessions, administrators' sign-in. */
export const firstSignInRows: Readonly<Record<number, Row>> = {
  8: {
    says: 'a wrong password is wrong for somebody with a temporary one as well',
    evidence: 'V',
    run: async ({ invite, signIn }) => {
      expect(await refusal(signIn(await invite(), otherPassword))).toBe(incorrect);
    },
  },
  9: {
    says: 'a made-up session chooses no password',
    evidence: 'W',
    run: async (stage) => {
      expect(await refusal(choosePassword(stage, await stage.invite(), madeUp))).toBe(
        'NotAuthorizedException: Invalid session for the user.',
      );
    },
  },
  10: {
    says: 'a made-up session takes over no account',
    evidence: 'W',
    run: async (stage) => {
      const name = await stage.person();
      for (const session of [madeUp, undefined])
        expect(await refusal(choosePassword(stage, name, session))).toBe(
          'NotAuthorizedException: Invalid session for the user.',
        );
      await stage.tokens(name);
    },
  },
  11: {
    says: 'a session works once',
    evidence: 'V',
    run: async (stage) => {
      const name = await stage.invite();
      const { Session } = await stage.signIn(name);
      complete((await choosePassword(stage, name, Session)).AuthenticationResult);
      expect(await refusal(choosePassword(stage, name, Session))).toBe(
        'NotAuthorizedException: Invalid session for the user, session can only be used once.',
      );
    },
  },
  12: {
    says: 'the refresh token of a first sign-in works',
    evidence: 'V',
    run: async (stage) => {
      const name = await stage.invite();
      const { Session } = await stage.signIn(name);
      const first = await choosePassword(stage, name, Session);
      const { RefreshToken } = complete(first.AuthenticationResult);
      const { AuthenticationResult } = await stage.api('InitiateAuth', {
        ClientId: stage.client.id,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: RefreshToken },
      });
      complete(AuthenticationResult);
    },
  },
  13: {
    says: 'AuthenticationResult has ExpiresIn and TokenType beside the three tokens',
    evidence: 'M',
    run: async ({ person, signIn }) => {
      const { AuthenticationResult } = await signIn(await person());
      expect(AuthenticationResult).toEqual({
        AccessToken: expect.any(String),
        IdToken: expect.any(String),
        RefreshToken: expect.any(String),
        ExpiresIn: 3600,
        TokenType: 'Bearer',
      });
    },
  },
  14: {
    says: 'an administrator’s sign-in of somebody with a temporary password asks for a new one',
    evidence: 'D',
    run: async ({ api, poolId: UserPoolId, client, invite }) => {
      const answer = await api('AdminInitiateAuth', {
        UserPoolId,
        ClientId: client.id,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: await invite(), PASSWORD: password },
      });
      expect(answer.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
      expect(answer.AuthenticationResult).toBeUndefined();
    },
  },
  15: {
    says: 'AdminRespondToAuthChallenge works',
    evidence: 'M',
    run: async ({ api, poolId: UserPoolId, client, invite, signIn }) => {
      const USERNAME = await invite();
      const { Session } = await signIn(USERNAME);
      const { AuthenticationResult } = await api('AdminRespondToAuthChallenge', {
        UserPoolId,
        ClientId: client.id,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeResponses: { USERNAME, NEW_PASSWORD: otherPassword },
      });
      complete(AuthenticationResult);
    },
  },
  16: {
    says: 'ADMIN_NO_SRP_AUTH is another name of ADMIN_USER_PASSWORD_AUTH',
    evidence: 'V',
    run: async ({ api, poolId: UserPoolId, client, person }) => {
      const { AuthenticationResult } = await api('AdminInitiateAuth', {
        UserPoolId,
        ClientId: client.id,
        AuthFlow: 'ADMIN_NO_SRP_AUTH',
        AuthParameters: { USERNAME: await person(), PASSWORD: password },
      });
      complete(AuthenticationResult);
    },
  },
};
