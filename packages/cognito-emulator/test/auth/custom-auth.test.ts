import {
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import type { TriggerFunctions } from '../../src/index.ts';
import { recordTriggers } from '../triggers/support.ts';
import {
  type AppClient,
  claimsOf,
  complete,
  email,
  type Pool,
  refusal,
  secretHash,
  startPool,
} from './support.ts';

const riddle = { question: '6 x 7' };

/** Two right answers in all, three wrong ones end it. */
const game: TriggerFunctions = {
  defineAuthChallenge: (event) => {
    const { session } = event.request;
    const count = (right: boolean) =>
      session.filter(({ challengeResult }) => challengeResult === right).length;
    event.response =
      count(true) === 2
        ? { issueTokens: true }
        : { challengeName: 'CUSTOM_CHALLENGE', failAuthentication: count(false) === 3 };
    return event;
  },
  createAuthChallenge: (event) => {
    event.response = {
      publicChallengeParameters: riddle,
      privateChallengeParameters: { answer: '42', padding: 'x'.repeat(5000) },
      challengeMetadata: `round ${event.request.session.length + 1}`,
    };
    return event;
  },
  verifyAuthChallengeResponse: (event) => {
    const { challengeAnswer, privateChallengeParameters } = event.request;
    event.response.answerCorrect = challengeAnswer === privateChallengeParameters.answer;
    return event;
  },
};

const start = async (functions = game) => {
  const recorder = recordTriggers(functions);
  const pool = await startPool({}, undefined, recorder.triggers);
  const client = await pool.createClient({
    ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
    GenerateSecret: true,
  });
  return Object.assign(pool, { recorder, client });
};

const begin = (pool: Pool, client: AppClient, username = email) =>
  pool.sdk.send(
    new InitiateAuthCommand({
      ClientId: client.id,
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME: username, ...secretHash(client, username) },
      ClientMetadata: { call: 'begin' },
    }),
  );

const answer = (
  pool: Pool,
  client: AppClient,
  { Session }: Pick<InitiateAuthCommandOutput, 'Session'>,
  ANSWER: string,
  username = email,
) =>
  pool.sdk.send(
    new RespondToAuthChallengeCommand({
      ClientId: client.id,
      ChallengeName: 'CUSTOM_CHALLENGE',
      Session,
      ChallengeResponses: { USERNAME: username, ANSWER, ...secretHash(client, username) },
      ClientMetadata: { call: ANSWER },
    }),
  );

describe('CUSTOM_AUTH', () => {
  it('asks what the functions make up, until they are content', async () => {
    await using pool = await start();
    const sub = await pool.createUser();
    pool.recorder.events.length = 0;
    const first = await begin(pool, pool.client);
    expect(first).toMatchObject({
      ChallengeName: 'CUSTOM_CHALLENGE',
      ChallengeParameters: { USERNAME: sub, question: '6 x 7' },
    });
    expect(first.Session?.length).toBeLessThan(2048);
    expect(JSON.stringify(first)).not.toContain('42"');
    const second = await answer(pool, pool.client, first, '41');
    const third = await answer(pool, pool.client, second, '42');
    const last = await answer(pool, pool.client, third, '42');
    expect(claimsOf(complete(last.AuthenticationResult).AccessToken).sub).toBe(sub);
    expect(pool.recorder.sources()).toEqual([
      'PreAuthentication_Authentication',
      'DefineAuthChallenge_Authentication',
      'CreateAuthChallenge_Authentication',
      ...[1, 2].flatMap(() => [
        'VerifyAuthChallengeResponse_Authentication',
        'DefineAuthChallenge_Authentication',
        'CreateAuthChallenge_Authentication',
      ]),
      'VerifyAuthChallengeResponse_Authentication',
      'DefineAuthChallenge_Authentication',
      'PostAuthentication_Authentication',
      'TokenGeneration_Authentication',
    ]);
    const [, opening] = pool.recorder.events;
    expect(opening?.request).toEqual({
      session: [],
      userAttributes: expect.objectContaining({ sub, email }),
    });
    const closing = pool.recorder.events.at(-3);
    expect(closing?.request).toMatchObject({
      clientMetadata: { call: '42' },
      session: [
        {
          challengeName: 'CUSTOM_CHALLENGE',
          challengeResult: false,
          challengeMetadata: 'round 1',
        },
        { challengeName: 'CUSTOM_CHALLENGE', challengeResult: true, challengeMetadata: 'round 2' },
        { challengeName: 'CUSTOM_CHALLENGE', challengeResult: true, challengeMetadata: 'round 3' },
      ],
    });
  });

  it('ends when the functions have had enough, and no session is good twice', async () => {
    await using pool = await start();
    await pool.createUser();
    const first = await begin(pool, pool.client);
    const second = await answer(pool, pool.client, first, 'no');
    expect(await refusal(answer(pool, pool.client, first, '42'))).toBe(
      'NotAuthorizedException: Invalid session for the user, session can only be used once.',
    );
    const third = await answer(pool, pool.client, second, 'no');
    expect(await refusal(answer(pool, pool.client, third, 'no'))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    );
    const fresh = await begin(pool, pool.client);
    pool.clock.advance(3 * 60_000);
    expect(await refusal(answer(pool, pool.client, fresh, '42'))).toBe(
      'NotAuthorizedException: Invalid session for the user, session is expired.',
    );
  });

  it('refuses a session of another client, user or challenge', async () => {
    await using pool = await start();
    await pool.createUser();
    await pool.createUser('bea@example.com');
    const other = await pool.createClient({ ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] });
    const first = await begin(pool, pool.client);
    const invalid = 'NotAuthorizedException: Invalid session for the user.';
    expect(await refusal(answer(pool, other, first, '42'))).toBe(invalid);
    expect(await refusal(answer(pool, pool.client, first, '42', 'bea@example.com'))).toBe(invalid);
    const Session = `${first.Session?.slice(0, -8)}AAAAAAAA`;
    expect(await refusal(answer(pool, pool.client, { Session }, '42'))).toBe(invalid);
    const asPassword = new RespondToAuthChallengeCommand({
      ClientId: pool.client.id,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: first.Session,
      ChallengeResponses: {
        USERNAME: email,
        NEW_PASSWORD: 'Another-long-passw0rd',
        ...secretHash(pool.client, email),
      },
    });
    expect(await refusal(pool.sdk.send(asPassword))).toBe(invalid);
  });

  it('tells the functions of somebody who does not exist, and lets nobody in', async () => {
    await using pool = await start();
    const nobody = 'nobody@example.com';
    let step = await begin(pool, pool.client, nobody);
    expect(step.ChallengeParameters).toMatchObject(riddle);
    expect(pool.recorder.events.at(-1)?.request).toMatchObject({ userNotFound: true });
    step = await answer(pool, pool.client, step, '42', nobody);
    expect(await refusal(answer(pool, pool.client, step, '42', nobody))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    );
  });

  it('tells a client with LEGACY errors, and no function, that there is nobody', async () => {
    await using pool = await start();
    const legacy = await pool.createClient({
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
      PreventUserExistenceErrors: 'LEGACY',
    });
    expect(await refusal(begin(pool, legacy, 'nobody@example.com'))).toBe(
      'UserNotFoundException: User does not exist.',
    );
    expect(pool.recorder.events).toEqual([]);
  });

  it('looks at the user after the answer as after a password', async () => {
    await using pool = await start();
    await pool.invite();
    let step = await begin(pool, pool.client);
    step = await answer(pool, pool.client, step, '42');
    const last = await answer(pool, pool.client, step, '42');
    expect(last.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
  });

  it('needs the functions, and a decision of theirs', async () => {
    await using bare = await start({});
    await bare.createUser();
    expect(await refusal(begin(bare, bare.client))).toBe(
      'InvalidParameterException: Custom auth lambda trigger is not configured for the user pool.',
    );
    await using undecided = await start({ ...game, defineAuthChallenge: (event) => event });
    await undecided.createUser();
    expect(await refusal(begin(undecided, undecided.client))).toBe(
      'InvalidLambdaResponseException: Unrecognizable lambda output',
    );
  });
});
