import type { AuthEventType } from '../../model/api.gen.ts';
import { epochSeconds, minutes } from '../clock.ts';
import { CognitoError } from '../errors.ts';
import type { EmulatorContext, Operation } from '../operation.ts';
import { randomUuid } from '../random.ts';
import type { AuthEvent } from '../store/types/accounts.ts';
import type { User } from '../store/types.ts';
import { hasThreatProtection } from './threat-protection.ts';

interface Input {
  readonly ClientId: string;
  readonly Username?: string;
  readonly AuthParameters?: Readonly<Record<string, string>>;
  readonly ChallengeResponses?: Readonly<Record<string, string>>;
  readonly ChallengeName?: string;
  readonly ContextData?: { readonly IpAddress: string };
  readonly UserContextData?: { readonly IpAddress?: string };
}

interface Output {
  readonly ChallengeName?: string;
}

/** An operation whose attempts a pool with threat protection writes down, whatever came of them. */
export const audited =
  <Given extends Input, Answer extends object>(
    type: AuthEvent['type'],
    operation: Operation<Given, Answer>,
  ): Operation<Given, Answer> =>
  async (context, input, request) => {
    try {
      const answer = await operation(context, input, request);
      const { ChallengeName }: Output = answer;
      record(context, type, input, ChallengeName ? 'InProgress' : 'Pass');
      return answer;
    } catch (error) {
      if (error instanceof CognitoError) record(context, type, input, 'Fail');
      throw error;
    }
  };

/**
 * One event for one sign-in: its challenges are added to it. Somebody who does not exist has no history.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-adaptive-authentication.html
 */
const record = (
  context: EmulatorContext,
  type: AuthEvent['type'],
  input: Input,
  response: AuthEvent['response'],
) => {
  const { store, clock, random } = context;
  const client = store.tables.clients.get(input.ClientId);
  const pool = client && store.tables.pools.get(client.poolId);
  const name =
    input.Username ?? input.AuthParameters?.USERNAME ?? input.ChallengeResponses?.USERNAME ?? '';
  const user = pool && store.findUser(pool.id, name);
  if (!user || !hasThreatProtection(pool)) return;
  const now = clock.now();
  const challenge = challengeOf(input, response);
  const open = input.ChallengeName ? openSignIn(context, user, now) : undefined;
  store.tables.authEvents.put({
    ...(open ?? {
      id: randomUuid(random),
      poolId: pool.id,
      userId: user.id,
      clientId: client.id,
      type,
      challenges: [],
      ipAddress: input.ContextData?.IpAddress ?? input.UserContextData?.IpAddress ?? null,
      feedback: null,
      createdAt: now,
    }),
    response,
    challenges: [...(open?.challenges ?? []), ...challenge],
  });
};

/** The sign-in that an answer to a challenge goes on with: the user's newest that has not ended. */
const openSignIn = ({ store }: EmulatorContext, user: User, now: number) =>
  [...store.ownedBy('authEvents', user.id)]
    .filter(({ type, response }) => type === 'SignIn' && response === 'InProgress')
    .filter(({ createdAt }) => now < createdAt + minutes(15))
    .sort((one, other) => other.createdAt - one.createdAt)[0];

const passwordChallenges = new Set(['PASSWORD_VERIFIER', 'PASSWORD', 'NEW_PASSWORD_REQUIRED']);
const secondFactors = new Set(['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']);

const challengeOf = (input: Input, response: AuthEvent['response']): AuthEvent['challenges'] => {
  const ChallengeResponse = response === 'Fail' ? 'Failure' : 'Success';
  if (secondFactors.has(input.ChallengeName ?? ''))
    return [{ ChallengeName: 'Mfa', ChallengeResponse }];
  const isPassword =
    input.AuthParameters?.PASSWORD || passwordChallenges.has(input.ChallengeName ?? '');
  return isPassword ? [{ ChallengeName: 'Password', ChallengeResponse }] : [];
};

/** As the API answers it. The emulator finds no risk in anything, and knows no places. */
export const describeAuthEvent = (event: AuthEvent): AuthEventType => ({
  EventId: event.id,
  EventType: event.type,
  CreationDate: epochSeconds(event.createdAt),
  EventResponse: event.response,
  EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false },
  ChallengeResponses: event.challenges,
  EventContextData: event.ipAddress === null ? {} : { IpAddress: event.ipAddress },
  ...(event.feedback && {
    EventFeedback: {
      FeedbackValue: event.feedback.value,
      Provider: event.feedback.provider,
      FeedbackDate: epochSeconds(event.feedback.at),
    },
  }),
});
