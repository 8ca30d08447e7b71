import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InitiateAuthResponse } from '../../model/api.gen.ts';
import { createSeededRandom, type Random } from '../../src/random.ts';
import { refusal } from '../auth/support.ts';
import { complete, openStage, otherPassword, password, type Stage } from '../behaviour/stage.ts';
import { forgeSealed, forgeToken, type Loot } from './forgeries.ts';
import { pick } from './inputs.ts';

const count = process.env.GATEHOUSE_SOAK === '1' ? 10_000 : 100;
const refused = /^(?:NotAuthorizedException|InvalidParameterException): /;
const seed = process.env.FUZZ_SEED ?? 'forgeries';

describe('of what was made up', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it(`no access token is accepted, in ${count} tries`, async () => {
    const { api, person, tokens, newPool, newClient, emulator, poolId } = stage;
    const { AccessToken, IdToken } = await tokens(await person());
    const elsewhere = await newPool();
    const foreignClient = await newClient({}, elsewhere);
    const stranger = await person('ada@example.com', elsewhere);
    const foreign = await tokens(stranger, password, foreignClient);
    // Right in every way, but of somebody who is gone.
    await api('AdminDeleteUser', { UserPoolId: elsewhere, Username: stranger });
    const answer = await fetch(`${emulator.url}/${poolId}/.well-known/jwks.json`);
    const { keys } = JSON.parse(await answer.text());
    const loot: Loot = { access: AccessToken, id: IdToken, foreign: foreign.AccessToken, keys };
    const random = createSeededRandom(seed);
    const uses = [
      (AccessToken: string) => api('GetUser', { AccessToken }),
      (AccessToken: string) => api('DeleteUser', { AccessToken }),
      (AccessToken: string) => api('GlobalSignOut', { AccessToken }),
      (AccessToken: string) =>
        api('ChangePassword', { AccessToken, ProposedPassword: otherPassword }),
      (AccessToken: string) =>
        api('UpdateUserAttributes', {
          AccessToken,
          UserAttributes: [{ Name: 'name', Value: 'x' }],
        }),
    ];
    for (let at = 0; at < count; at++) {
      const forged = forgeToken(loot, random);
      const ending = await refusal(pick(random, uses)(forged));
      expect(ending, `${at}: ${forged}`).toMatch(
        forged === loot.foreign ? /^(?:NotAuthorized|UserNotFound)Exception: / : refused,
      );
    }
    await api('GetUser', { AccessToken });
  });

  it(`no refresh token is accepted, in ${count} tries`, async () => {
    const { api, person, tokens, client } = stage;
    const [name, other] = [await person(), await person()];
    const [{ RefreshToken: real }, { RefreshToken: another }] = [
      await tokens(name),
      await tokens(other),
    ];
    const random = createSeededRandom(`refresh ${seed}`);
    const uses = [
      (RefreshToken: string) =>
        api('GetTokensFromRefreshToken', { ClientId: client.id, RefreshToken }),
      (REFRESH_TOKEN: string) =>
        api('InitiateAuth', {
          ClientId: client.id,
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          AuthParameters: { REFRESH_TOKEN },
        }),
    ];
    const parts = real.split('.');
    for (let at = 0; at < count; at++) {
      const part = pick(random, [0, 1, 2, 3, 4]);
      const forged = parts
        .map((text, index) =>
          index === part
            ? forgeSealed(text, another.split('.')[index] ?? '', random, 'base64url')
            : text,
        )
        .join('.');
      expect(await refusal(pick(random, uses)(forged)), `${at}: ${forged}`).toMatch(
        /^(?:NotAuthorized|InvalidParameter|RefreshTokenReuse)Exception: /,
      );
    }
    await api('GetTokensFromRefreshToken', { ClientId: client.id, RefreshToken: real });
  });

  it(`no session is accepted, in ${count} tries`, async () => {
    const { api, invite, signIn, newClient, client } = stage;
    const [name, other] = [await invite(), await invite()];
    const { Session: real = '' } = await signIn(name);
    const { Session: another = '' } = await signIn(other);
    const foreignClient = await newClient();
    const random = createSeededRandom(`session ${seed}`);
    const answer = (
      Session: string,
      USERNAME = name,
      ClientId = client.id,
    ): Promise<InitiateAuthResponse> =>
      api('RespondToAuthChallenge', {
        ClientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeResponses: { USERNAME, NEW_PASSWORD: otherPassword },
      });
    const tries = [
      (random: Random) => answer(forgeSealed(real, another, random, 'base64url')),
      (random: Random) => answer(forgeSealed(real, another, random, 'base64url'), other),
      () => answer(another),
      () => answer(real, other),
      () => answer(real, name, foreignClient.id),
      () =>
        api('RespondToAuthChallenge', {
          ClientId: client.id,
          ChallengeName: 'PASSWORD_VERIFIER',
          ChallengeResponses: {
            USERNAME: name,
            PASSWORD_CLAIM_SECRET_BLOCK: real,
            PASSWORD_CLAIM_SIGNATURE: 'AAAA',
            TIMESTAMP: 'Tue Nov 3 08:05:01 UTC 2026',
          },
        }),
    ];
    for (let at = 0; at < count; at++)
      expect(await refusal(pick(random, tries)(random)), `${at}`).toMatch(refused);
    complete((await answer(real)).AuthenticationResult);
  });

  it(`no SRP exchange is accepted, in ${count} tries`, async () => {
    const { api, person, client } = stage;
    const [name, other] = [await person(), await person()];
    const start = async (USERNAME: string) => {
      const { ChallengeParameters } = await api('InitiateAuth', {
        ClientId: client.id,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME, SRP_A: 'abcdef0123456789' },
      });
      return ChallengeParameters?.SECRET_BLOCK ?? '';
    };
    const [real, another] = [await start(name), await start(other)];
    const random = createSeededRandom(`srp ${seed}`);
    const timestamp = `${new Date(stage.clock.now()).toUTCString()}`.replace(
      /^(\w+), 0?(\d+) (\w+) (\d+) ([\d:]+) GMT$/,
      '$1 $3 $2 $5 UTC $4',
    );
    for (let at = 0; at < count; at++) {
      const ending = await refusal(
        api('RespondToAuthChallenge', {
          ClientId: client.id,
          ChallengeName: 'PASSWORD_VERIFIER',
          ChallengeResponses: {
            USERNAME: name,
            PASSWORD_CLAIM_SECRET_BLOCK: forgeSealed(real, another, random, 'base64'),
            PASSWORD_CLAIM_SIGNATURE: random.bytes(32).toString('base64'),
            TIMESTAMP: timestamp,
          },
        }),
      );
      expect(ending, `${at}`).toBe('NotAuthorizedException: Invalid session for the user.');
    }
  });
}, 1_800_000);
