import { randomBytes } from 'node:crypto';
import {
  AdminSetUserPasswordCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../src/clock.ts';
import {
  type AppClient,
  complete,
  email,
  type Pool,
  password,
  refusal,
  secretHash,
  startPool,
} from './support.ts';

const incorrect = 'NotAuthorizedException: Incorrect username or password.';
const invalid = 'NotAuthorizedException: Invalid session for the user.';

/** The first half of an SRP sign-in, by a client that was not written here. */
async function start(pool: Pool, client: AppClient, username = email, typed = password) {
  const session = createSrpSession(username, typed, pool.poolId, false);
  const request = {
    ClientId: client.id,
    AuthFlow: 'USER_SRP_AUTH' as const,
    AuthParameters: { USERNAME: username, ...secretHash(client, username) },
  };
  const challenge = await pool.sdk.send(
    new InitiateAuthCommand(wrapInitiateAuth(session, request)),
  );
  const parameters = challenge.ChallengeParameters ?? {};
  const signed = signSrpSession(session, challenge);
  const wrapped = wrapAuthChallenge(signed, {
    ClientId: client.id,
    ChallengeName: 'PASSWORD_VERIFIER' as const,
    ChallengeResponses: { USERNAME: parameters.USERNAME ?? '', ...secretHash(client, username) },
  });
  return { challenge, parameters, responses: wrapped.ChallengeResponses };
}

const answer = (pool: Pool, client: AppClient, ChallengeResponses: Record<string, string>) =>
  pool.sdk.send(
    new RespondToAuthChallengeCommand({
      ClientId: client.id,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses,
    }),
  );

describe('signing in with SRP', () => {
  it('proves the password without sending it', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ GenerateSecret: true });
    const sub = await pool.createUser();
    const { challenge, parameters, responses } = await start(pool, client);
    expect(challenge.ChallengeName).toBe('PASSWORD_VERIFIER');
    expect(challenge.Session).toBeUndefined();
    expect(parameters).toEqual({
      SALT: expect.stringMatching(/^[0-9a-f]{32}$/),
      SECRET_BLOCK: expect.any(String),
      SRP_B: expect.stringMatching(/^[0-9a-f]{760,768}$/),
      USERNAME: sub,
      USER_ID_FOR_SRP: sub,
    });
    complete((await answer(pool, client, responses)).AuthenticationResult);
  });

  it('leads an invited user on to a password of their own', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.invite();
    const { responses } = await start(pool, client, email, `${password}-0`);
    expect((await answer(pool, client, responses)).ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
  });

  it('refuses another password, and an exchange that was used', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const wrong = await start(pool, client, email, 'not-the-password');
    expect(await refusal(answer(pool, client, wrong.responses))).toBe(incorrect);
    const used =
      'NotAuthorizedException: Invalid session for the user, session can only be used once.';
    expect(await refusal(answer(pool, client, wrong.responses))).toBe(used);
    const right = await start(pool, client);
    complete((await answer(pool, client, right.responses)).AuthenticationResult);
    expect(await refusal(answer(pool, client, right.responses))).toBe(used);
  });

  it('counts towards the lockout', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    for (let count = 0; count < 4; count += 1)
      await refusal(pool.signIn(client, email, 'not-the-password'));
    const { responses } = await start(pool, client, email, 'not-the-password');
    expect(await refusal(answer(pool, client, responses))).toBe(incorrect);
    const right = await start(pool, client);
    expect(await refusal(answer(pool, client, right.responses))).toBe(
      'NotAuthorizedException: Password attempts exceeded',
    );
  });

  it('binds the exchange to its user, client and password', async () => {
    await using pool = await startPool();
    const [client, sibling] = [await pool.createClient(), await pool.createClient()];
    await pool.createUser();
    await pool.createUser('bob@example.com');
    const { responses } = await start(pool, client);
    expect(await refusal(answer(pool, sibling, responses))).toBe(invalid);
    expect(await refusal(answer(pool, client, { ...responses, USERNAME: 'bob@example.com' }))).toBe(
      invalid,
    );
    const made = randomBytes(1800).toString('base64');
    expect(
      await refusal(answer(pool, client, { ...responses, PASSWORD_CLAIM_SECRET_BLOCK: made })),
    ).toBe(invalid);
    await pool.sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: pool.poolId,
        Username: email,
        Password: password,
        Permanent: true,
      }),
    );
    expect(await refusal(answer(pool, client, responses))).toBe(invalid);
  });

  it('wants a fresh claim', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { responses } = await start(pool, client);
    expect(
      await refusal(answer(pool, client, { ...responses, TIMESTAMP: '2026-11-03T08:05:01Z' })),
    ).toBe(
      'InvalidParameterException: TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.',
    );
    pool.clock.advance(seconds(90));
    expect(await refusal(answer(pool, client, responses))).toBe(incorrect);
    const late = await start(pool, client);
    pool.clock.advance(minutes(3));
    expect(await refusal(answer(pool, client, late.responses))).toContain('session is expired');
  });

  it.each([
    ['zero', '0'],
    ['what is no number', 'not hexadecimal'],
    ['what is too long', 'f'.repeat(2000)],
  ])('refuses %s as SRP_A', async (_name, SRP_A) => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const call = new InitiateAuthCommand({
      ClientId: client.id,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: email, SRP_A },
    });
    expect(await refusal(pool.sdk.send(call))).toContain('InvalidParameterException');
  });
});

describe('somebody who does not exist', () => {
  const nobody = 'nobody@example.com';

  it('is challenged as anybody else, each time with the same salt and id', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const real = await start(pool, client);
    const one = await start(pool, client, nobody);
    const again = await start(pool, client, 'NoBody@Example.com');
    const other = await start(pool, client, 'else@example.com');
    const shape = ({ parameters }: typeof real) =>
      Object.entries(parameters).map(([name, value]) => [
        name,
        value.replace(/[0-9a-zA-Z+/]/g, 'x').slice(0, 40),
      ]);
    expect(shape(one)).toEqual(shape(real));
    // The typed name is sealed in the block, so its length may differ with the name's, and with nothing else.
    const difference = one.parameters.SECRET_BLOCK?.length ?? 0;
    expect(Math.abs(difference - (real.parameters.SECRET_BLOCK?.length ?? 0))).toBeLessThanOrEqual(
      16,
    );
    for (const name of ['SALT', 'USERNAME', 'USER_ID_FOR_SRP']) {
      expect(again.parameters[name]).toBe(one.parameters[name]);
      expect(other.parameters[name]).not.toBe(one.parameters[name]);
    }
    expect(again.parameters.SRP_B).not.toBe(one.parameters.SRP_B);
  });

  it('fails as a wrong password does, and locks as it does', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const outcome = async (username: string) => {
      const { responses } = await start(pool, client, username, 'not-the-password');
      return refusal(answer(pool, client, responses));
    };
    for (let count = 0; count < 4; count += 1) {
      for (const name of [email, nobody])
        await refusal(pool.signIn(client, name, 'not-the-password'));
    }
    for (const expected of [incorrect, 'NotAuthorizedException: Password attempts exceeded']) {
      for (const name of [email, nobody]) expect(await outcome(name)).toBe(expected);
    }
  });

  it('is told to a client with LEGACY errors', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ PreventUserExistenceErrors: 'LEGACY' });
    expect(await refusal(start(pool, client, nobody))).toBe(
      'UserNotFoundException: User does not exist.',
    );
  });
});
