import {
  AdminListUserAuthEventsCommand,
  AdminUpdateAuthEventFeedbackCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
  UpdateAuthEventFeedbackCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { email, type Pool, password, refusal, startPool } from '../auth/support.ts';

const protectedPool = () =>
  startPool({ UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } });

const events = async (pool: Pool, MaxResults?: number, NextToken?: string) => {
  const answer = await pool.sdk.send(
    new AdminListUserAuthEventsCommand({
      UserPoolId: pool.poolId,
      Username: email,
      MaxResults,
      NextToken,
    }),
  );
  return { ...answer, AuthEvents: answer.AuthEvents ?? [] };
};

it('writes down attempts, a sign-in with its challenges as one', async () => {
  await using pool = await protectedPool();
  const client = await pool.createClient();
  await pool.invite();
  const signIn = async (PASSWORD: string) => {
    pool.clock.advance(1000);
    return pool.sdk.send(
      new InitiateAuthCommand({
        ClientId: client.id,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD },
        UserContextData: { IpAddress: '192.0.2.7' },
      }),
    );
  };
  expect(await refusal(signIn('wrong'))).toContain('NotAuthorizedException');
  const { Session } = await signIn(`${password}-0`);
  expect((await events(pool)).AuthEvents[0]?.EventResponse).toBe('InProgress');
  await pool.sdk.send(
    new RespondToAuthChallengeCommand({
      ClientId: client.id,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: email, NEW_PASSWORD: password },
    }),
  );
  pool.clock.advance(1000);
  const again = new SignUpCommand({ ClientId: client.id, Username: email, Password: password });
  expect(await refusal(pool.sdk.send(again))).toContain('UsernameExistsException');
  const { AuthEvents } = await events(pool);
  expect(AuthEvents).toMatchObject([
    { EventType: 'SignUp', EventResponse: 'Fail' },
    {
      EventType: 'SignIn',
      EventResponse: 'Pass',
      ChallengeResponses: [
        { ChallengeName: 'Password', ChallengeResponse: 'Success' },
        { ChallengeName: 'Password', ChallengeResponse: 'Success' },
      ],
      EventContextData: { IpAddress: '192.0.2.7' },
      EventRisk: { RiskDecision: 'NoRisk' },
    },
    {
      EventType: 'SignIn',
      EventResponse: 'Fail',
      ChallengeResponses: [{ ChallengeName: 'Password', ChallengeResponse: 'Failure' }],
    },
  ]);
  const first = await events(pool, 2);
  const rest = await events(pool, 2, first.NextToken);
  expect([...first.AuthEvents, ...rest.AuthEvents]).toEqual(AuthEvents);
  expect(rest.NextToken).toBeUndefined();
});

it('takes an administrator’s word about an event, and nobody else’s', async () => {
  await using pool = await protectedPool();
  await pool.createUser();
  await pool.tokens(await pool.createClient());
  const [event] = (await events(pool)).AuthEvents;
  const EventId = event?.EventId;
  const given = { UserPoolId: pool.poolId, Username: email, EventId };
  await pool.sdk.send(
    new AdminUpdateAuthEventFeedbackCommand({ ...given, FeedbackValue: 'Invalid' }),
  );
  expect((await events(pool)).AuthEvents[0]?.EventFeedback).toEqual({
    FeedbackValue: 'Invalid',
    Provider: 'Admin',
    FeedbackDate: new Date(pool.clock.now()),
  });
  const forged = new UpdateAuthEventFeedbackCommand({
    ...given,
    FeedbackToken: 'made-up',
    FeedbackValue: 'Valid',
  });
  expect(await refusal(pool.sdk.send(forged))).toContain('NotAuthorizedException');
  const unknown = new AdminUpdateAuthEventFeedbackCommand({
    ...given,
    EventId: 'nothing',
    FeedbackValue: 'Valid',
  });
  expect(await refusal(pool.sdk.send(unknown))).toContain('ResourceNotFoundException');
});

it('writes nothing down without threat protection', async () => {
  await using pool = await startPool();
  await pool.createUser();
  await pool.tokens(await pool.createClient());
  expect(await refusal(events(pool))).toContain('UserPoolAddOnNotEnabledException');
});
