import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import {
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { expect } from 'vitest';
import { claimsOf } from '../../auth/support.ts';
import { complete, otherPassword, password, type Row, type Stage } from '../stage.ts';

const jwksUrl = ({ emulator, poolId }: Stage) =>
  new URL(`/${poolId}/.well-known/jwks.json`, emulator.url);

const issuer = (poolId: string) => `https://cognito-idp.us-east-1.amazonaws.com/${poolId}`;

/** Rows 51 and 57-60: SRP, claims, and what verifies them. */
export const tokenRows: Readonly<Record<number, Row>> = {
  51: {
    says: 'USER_SRP_AUTH works, with a client that was not written here',
    evidence: 'V',
    run: async ({ api, client, poolId, person }) => {
      const USERNAME = await person();
      const session = createSrpSession(USERNAME, password, poolId, false);
      const request = {
        ClientId: client.id,
        AuthFlow: 'USER_SRP_AUTH' as const,
        AuthParameters: { USERNAME },
      };
      const challenge = await api('InitiateAuth', wrapInitiateAuth(session, request));
      const parameters = { ...challenge.ChallengeParameters };
      const signed = signSrpSession(session, {
        ...challenge,
        AvailableChallenges: undefined,
        ChallengeParameters: parameters,
      });
      const answer = wrapAuthChallenge(signed, {
        ClientId: client.id,
        ChallengeName: 'PASSWORD_VERIFIER' as const,
        ChallengeResponses: { USERNAME },
      });
      complete((await api('RespondToAuthChallenge', answer)).AuthenticationResult);
    },
  },
  57: {
    says: 'tokens live an hour, share one origin_jti, and keep email_verified a boolean',
    evidence: 'D,V',
    run: async ({ api, poolId: UserPoolId, person, tokens, invite, signIn, client }) => {
      const { AccessToken, IdToken } = await tokens(await person());
      const [access, id] = [claimsOf(AccessToken), claimsOf(IdToken)];
      expect(id).toMatchObject({ email_verified: true, token_use: 'id', aud: client.id });
      expect(access).toMatchObject({ token_use: 'access', client_id: client.id });
      expect(access).not.toHaveProperty('aud');
      for (const claims of [access, id])
        expect([claims.origin_jti, Number(claims.exp) - Number(claims.iat)]).toEqual([
          expect.stringMatching(/^[0-9a-f-]{36}$/),
          3600,
        ]);
      expect(access.origin_jti).toBe(id.origin_jti);

      const unverified = await invite();
      await api('AdminUpdateUserAttributes', {
        UserPoolId,
        Username: unverified,
        UserAttributes: [{ Name: 'email_verified', Value: 'false' }],
      });
      const { Session } = await signIn(unverified);
      const { AuthenticationResult } = await api('RespondToAuthChallenge', {
        ClientId: client.id,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeResponses: { USERNAME: unverified, NEW_PASSWORD: otherPassword },
      });
      expect(claimsOf(complete(AuthenticationResult).IdToken).email_verified).toBe(false);
    },
  },
  58: {
    says: 'aws-jwt-verify accepts the tokens with nothing but another address for the keys',
    evidence: 'run',
    run: async (stage) => {
      const { AccessToken } = await stage.tokens(await stage.person());
      const fetcher = {
        fetch: async () => (await fetch(jwksUrl(stage))).arrayBuffer(),
      };
      const verifier = CognitoJwtVerifier.create(
        { userPoolId: stage.poolId, clientId: stage.client.id, tokenUse: 'access' },
        { jwksCache: new SimpleJwksCache({ fetcher }) },
      );
      const { client_id: clientId } = await verifier.verify(AccessToken);
      expect(clientId).toBe(stage.client.id);
    },
  },
  59: {
    says: 'jose accepts them from the key set that the pool publishes',
    evidence: 'run',
    run: async (stage) => {
      const { IdToken } = await stage.tokens(await stage.person());
      const { payload } = await jwtVerify(IdToken, createRemoteJWKSet(jwksUrl(stage)), {
        issuer: issuer(stage.poolId),
        audience: stage.client.id,
        currentDate: new Date(stage.clock.now()),
      });
      expect(payload.token_use).toBe('id');
    },
  },
  60: {
    says: 'each pool has keys of its own, one for each kind of token',
    evidence: 'D',
    run: async (stage) => {
      const kids = async (poolId: string, name: string, client = stage.client) => {
        const { AccessToken, IdToken } = await stage.tokens(
          await stage.person(name, poolId),
          password,
          client,
        );
        return [AccessToken, IdToken].map((token) => decodeProtectedHeader(token).kid);
      };
      const here = await kids(stage.poolId, stage.newName());
      const poolId = await stage.newPool();
      const there = await kids(poolId, 'ada@example.com', await stage.newClient({}, poolId));
      expect(new Set([...here, ...there]).size).toBe(4);
    },
  },
};
