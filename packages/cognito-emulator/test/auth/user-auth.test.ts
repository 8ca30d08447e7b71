import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  ConfirmSignUpCommand,
  GetUserAuthFactorsCommand,
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  RespondToAuthChallengeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import {
  type AppClient,
  claimsOf,
  complete,
  email,
  type Pool,
  password,
  refusal,
  secretHash,
  startPool,
} from './support.ts';

type Factor = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';

const start = async (AllowedFirstAuthFactors: Factor[] = ['PASSWORD', 'EMAIL_OTP']) => {
  const pool = await startPool({
    Policies: { PasswordPolicy: { MinimumLength: 12 }, SignInPolicy: { AllowedFirstAuthFactors } },
  });
  const client = await pool.createClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
  return Object.assign(pool, { client });
};

const begin = (
  pool: Pool,
  client: AppClient,
  parameters: Record<string, string> = {},
  Session?: string,
) =>
  pool.sdk.send(
    new InitiateAuthCommand({
      ClientId: client.id,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: email, ...parameters },
      Session,
    }),
  );

const respond = (
  pool: Pool,
  client: AppClient,
  { ChallengeName, Session }: Pick<InitiateAuthCommandOutput, 'ChallengeName' | 'Session'>,
  responses: Record<string, string>,
) =>
  pool.sdk.send(
    new RespondToAuthChallengeCommand({
      ClientId: client.id,
      ChallengeName,
      Session,
      ChallengeResponses: { USERNAME: email, ...responses },
    }),
  );

/** Somebody without a password, as a passwordless pool makes them. */
const createPasswordless = async (
  { sdk, poolId }: Pool,
  attributes: Record<string, string> = {},
) => {
  const { User } = await sdk.send(
    new AdminCreateUserCommand({
      UserPoolId: poolId,
      Username: email,
      UserAttributes: Object.entries({ email_verified: 'true', ...attributes }).map(
        ([Name, Value]) => ({ Name, Value }),
      ),
    }),
  );
  return User;
};

const newestCode = (pool: Pool, to = email) => pool.emulator.messages(to).at(-1)?.code ?? '';

describe('USER_AUTH', () => {
  it('lists what the pool allows and the user has', async () => {
    await using pool = await start(['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN']);
    await pool.createUser();
    const asked = await begin(pool, pool.client);
    expect(asked).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'],
      ChallengeParameters: {},
    });
    const unavailable = await begin(pool, pool.client, { PREFERRED_CHALLENGE: 'WEB_AUTHN' });
    expect(unavailable.ChallengeName).toBe('SELECT_CHALLENGE');
    const unknown = begin(pool, pool.client, { PREFERRED_CHALLENGE: 'FACE' });
    expect(await refusal(unknown)).toContain('InvalidParameterException');
  });

  it('lets passwords alone begin where the pool says nothing else', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
    await pool.createUser();
    const { AvailableChallenges } = await begin(pool, client, { PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    expect(AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD']);
    const closed = await pool.createClient({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] });
    expect(await refusal(begin(pool, closed))).toBe(
      'InvalidParameterException: USER_AUTH flow not enabled for this client',
    );
  });

  it('takes a password at once, as a challenge, and with the choice', async () => {
    await using pool = await start();
    const sub = await pool.createUser();
    const PREFERRED_CHALLENGE = 'PASSWORD';
    const atOnce = await begin(pool, pool.client, { PREFERRED_CHALLENGE, PASSWORD: password });
    expect(claimsOf(complete(atOnce.AuthenticationResult).IdToken).sub).toBe(sub);
    expect(atOnce).not.toHaveProperty('AvailableChallenges');
    const asked = await begin(pool, pool.client, { PREFERRED_CHALLENGE });
    expect(asked.ChallengeName).toBe('PASSWORD');
    const wrong = 'NotAuthorizedException: Incorrect username or password.';
    expect(await refusal(respond(pool, pool.client, asked, { PASSWORD: 'wrong' }))).toBe(wrong);
    complete(
      (await respond(pool, pool.client, asked, { PASSWORD: password })).AuthenticationResult,
    );
    expect(await refusal(respond(pool, pool.client, asked, { PASSWORD: password }))).toContain(
      'session can only be used once',
    );
    const choice = await begin(pool, pool.client);
    const answer = { ANSWER: 'PASSWORD', PASSWORD: password };
    const wrongChoice = respond(pool, pool.client, choice, { ...answer, PASSWORD: 'wrong' });
    expect(await refusal(wrongChoice)).toBe(wrong);
    complete((await respond(pool, pool.client, choice, answer)).AuthenticationResult);
  });

  it('counts wrong passwords towards the lockout', async () => {
    await using pool = await start();
    await pool.createUser();
    const attempt = (PASSWORD: string) =>
      begin(pool, pool.client, { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD });
    for (let n = 0; n < 5; n += 1) await refusal(attempt('wrong'));
    expect(await refusal(attempt(password))).toBe(
      'NotAuthorizedException: Password attempts exceeded',
    );
  });

  it('leads an invited user to a password, and sends them no code', async () => {
    await using pool = await start();
    await pool.invite();
    const asked = await begin(pool, pool.client, { PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    expect(asked).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD'],
    });
    const refused = respond(pool, pool.client, asked, { ANSWER: 'EMAIL_OTP' });
    expect(await refusal(refused)).toContain('InvalidParameterException');
    const next = await respond(pool, pool.client, asked, {
      ANSWER: 'PASSWORD',
      PASSWORD: `${password}-0`,
    });
    expect(next.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    expect(pool.emulator.messages()).toEqual([]);
  });

  it('signs in with a code by mail; wrong ones neither lock nor end the session', async () => {
    await using pool = await start();
    const user = await createPasswordless(pool);
    expect(user?.UserStatus).toBe('CONFIRMED');
    expect(pool.emulator.messages()).toEqual([]);
    const asked = await begin(pool, pool.client, { PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    expect(asked).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      AvailableChallenges: ['EMAIL_OTP'],
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
        CODE_DELIVERY_DESTINATION: 'a***@e***',
      },
    });
    const code = newestCode(pool);
    expect(code).toMatch(/^\d{8}$/);
    const wrong = code === '00000000' ? '11111111' : '00000000';
    for (let n = 0; n < 6; n += 1)
      expect(await refusal(respond(pool, pool.client, asked, { EMAIL_OTP_CODE: wrong }))).toBe(
        'CodeMismatchException: Invalid code or auth state for the user.',
      );
    const answer = () => respond(pool, pool.client, asked, { EMAIL_OTP_CODE: code });
    complete((await answer()).AuthenticationResult);
    expect(await refusal(answer())).toContain('session can only be used once');
    const late = await begin(pool, pool.client, { PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    pool.clock.advance(3 * 60_000);
    expect(
      await refusal(respond(pool, pool.client, late, { EMAIL_OTP_CODE: newestCode(pool) })),
    ).toBe('NotAuthorizedException: Invalid session for the user, session is expired.');
  });

  it('signs in with a code by SMS, for which the choice is enough', async () => {
    await using pool = await start(['PASSWORD', 'SMS_OTP']);
    const phone = '+4915112345678';
    await createPasswordless(pool, { phone_number: phone, phone_number_verified: 'true' });
    const choice = await begin(pool, pool.client);
    expect(choice.AvailableChallenges).toEqual(['SMS_OTP']);
    const asked = await respond(pool, pool.client, choice, { ANSWER: 'SMS_OTP' });
    expect(asked).toMatchObject({
      ChallengeName: 'SMS_OTP',
      ChallengeParameters: { CODE_DELIVERY_DESTINATION: '+*******5678' },
    });
    const answer = { SMS_OTP_CODE: newestCode(pool, phone) };
    complete((await respond(pool, pool.client, asked, answer)).AuthenticationResult);
  });

  it('sends no code to an address that is not verified', async () => {
    await using pool = await start();
    await createPasswordless(pool, { email_verified: 'false' });
    expect(await refusal(begin(pool, pool.client))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    );
  });

  it('pretends to somebody who does not exist, for clients that must not learn so', async () => {
    await using pool = await start();
    const USERNAME = 'nobody@example.com';
    const asked = await begin(pool, pool.client, { USERNAME, PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    expect(asked).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: { CODE_DELIVERY_DESTINATION: 'n***@e***' },
    });
    expect(pool.emulator.messages()).toEqual([]);
    const code = { USERNAME, EMAIL_OTP_CODE: '12345678' };
    expect(await refusal(respond(pool, pool.client, asked, code))).toBe(
      'CodeMismatchException: Invalid code or auth state for the user.',
    );
    const choice = await begin(pool, pool.client, { USERNAME });
    expect(choice.AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP']);
    const answer = { USERNAME, ANSWER: 'PASSWORD', PASSWORD: password };
    expect(await refusal(respond(pool, pool.client, choice, answer))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    );
    const legacy = await pool.createClient({
      ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
      PreventUserExistenceErrors: 'LEGACY',
    });
    expect(await refusal(begin(pool, legacy, { USERNAME }))).toBe(
      'UserNotFoundException: User does not exist.',
    );
  });

  it('binds each session to its client, user and challenge', async () => {
    await using pool = await start();
    await pool.createUser();
    await pool.createUser('bea@example.com');
    const other = await pool.createClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
    const choice = await begin(pool, pool.client);
    const answer = { ANSWER: 'PASSWORD', PASSWORD: password };
    const invalid = 'NotAuthorizedException: Invalid session for the user.';
    expect(await refusal(respond(pool, other, choice, answer))).toBe(invalid);
    const asBea = { ...answer, USERNAME: 'bea@example.com' };
    expect(await refusal(respond(pool, pool.client, choice, asBea))).toBe(invalid);
    const asPassword = { ...choice, ChallengeName: 'PASSWORD' as const };
    expect(await refusal(respond(pool, pool.client, asPassword, { PASSWORD: password }))).toBe(
      invalid,
    );
    const asCode = { ...choice, ChallengeName: 'EMAIL_OTP' as const };
    expect(await refusal(respond(pool, pool.client, asCode, { EMAIL_OTP_CODE: '1' }))).toBe(
      invalid,
    );
    await pool.sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: pool.poolId,
        Username: email,
        Password: `${password}-2`,
        Permanent: true,
      }),
    );
    expect(await refusal(respond(pool, pool.client, choice, answer))).toBe(invalid);
  });

  it('lets nobody in who was disabled meanwhile, and wants the secret hash', async () => {
    await using pool = await start();
    const client = await pool.createClient({
      ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
      GenerateSecret: true,
    });
    await createPasswordless(pool);
    expect(await refusal(begin(pool, client))).toContain('SECRET_HASH was not received');
    const hash = secretHash(client, email);
    const asked = await begin(pool, client, { ...hash, PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    const EMAIL_OTP_CODE = newestCode(pool);
    expect(await refusal(respond(pool, client, asked, { EMAIL_OTP_CODE }))).toContain(
      'SECRET_HASH was not received',
    );
    await pool.sdk.send(new AdminDisableUserCommand({ UserPoolId: pool.poolId, Username: email }));
    expect(await refusal(respond(pool, client, asked, { ...hash, EMAIL_OTP_CODE }))).toBe(
      'NotAuthorizedException: User is disabled.',
    );
  });

  it('is open to administrators as well', async () => {
    await using pool = await start();
    await pool.createUser();
    const asked = await pool.sdk.send(
      new AdminInitiateAuthCommand({
        UserPoolId: pool.poolId,
        ClientId: pool.client.id,
        AuthFlow: 'USER_AUTH',
        AuthParameters: { USERNAME: email },
      }),
    );
    expect(asked).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'],
    });
  });
});

describe('sign-up without a password', () => {
  const signUp = (pool: Pool, client: AppClient) =>
    pool.sdk.send(
      new SignUpCommand({
        ClientId: client.id,
        Username: email,
        UserAttributes: [{ Name: 'email', Value: email }],
      }),
    );
  const confirm = (pool: Pool, client: AppClient, Session?: string) =>
    pool.sdk.send(
      new ConfirmSignUpCommand({
        ClientId: client.id,
        Username: email,
        ConfirmationCode: newestCode(pool),
        Session,
      }),
    );

  it('is confirmed by a code, and signs in with the session of that', async () => {
    await using pool = await start();
    const made = await signUp(pool, pool.client);
    expect(await refusal(begin(pool, pool.client))).toBe(
      'UserNotConfirmedException: User is not confirmed.',
    );
    const { Session } = await confirm(pool, pool.client, made.Session);
    const tokens = complete((await begin(pool, pool.client, {}, Session)).AuthenticationResult);
    expect(claimsOf(tokens.IdToken)).toMatchObject({ sub: made.UserSub, email_verified: true });
    expect(await refusal(begin(pool, pool.client, {}, Session))).toContain(
      'session can only be used once',
    );
    expect(
      await pool.sdk.send(new GetUserAuthFactorsCommand({ AccessToken: tokens.AccessToken })),
    ).toMatchObject({ Username: made.UserSub, ConfiguredUserAuthFactors: ['EMAIL_OTP'] });
  });

  it('the session of the sign-up alone signs nobody in', async () => {
    await using pool = await start();
    const { Session } = await signUp(pool, pool.client);
    expect(await refusal(begin(pool, pool.client, {}, Session))).toBe(
      'NotAuthorizedException: Invalid session for the user.',
    );
    const forged = `${Session?.slice(0, -8)}AAAAAAAA`;
    expect(await refusal(confirm(pool, pool.client, forged))).toBe(
      'NotAuthorizedException: Invalid session for the user.',
    );
    await confirm(pool, pool.client);
    const made = await pool.sdk.send(
      new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: email }),
    );
    expect(made.UserStatus).toBe('CONFIRMED');
  });

  it('is refused where passwords are all there is', async () => {
    await using pool = await start(['PASSWORD', 'WEB_AUTHN']);
    expect(await refusal(signUp(pool, pool.client))).toContain('InvalidParameterException');
  });
});
