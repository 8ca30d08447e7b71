import {
  AdminDisableUserCommand,
  AdminInitiateAuthCommand,
  AdminResetUserPasswordCommand,
  AdminRespondToAuthChallengeCommand,
  type AuthFlowType,
  CreateUserPoolCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { days, minutes } from '../../src/clock.ts';
import { claimsOf, complete, email, password, refusal, secretHash, startPool } from './support.ts';

const temporary = `${password}-0`;
const incorrect = 'NotAuthorizedException: Incorrect username or password.';

describe('signing in with a password', () => {
  it('hands out every member of the result', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
    });
    const sub = await pool.createUser();
    const answer = await pool.signIn(client);
    expect(answer.ChallengeName).toBeUndefined();
    expect(answer.AuthenticationResult).toEqual({
      AccessToken: expect.any(String),
      IdToken: expect.any(String),
      RefreshToken: expect.stringMatching(/^[\w-]+(?:\.[\w-]+){4}$/),
      ExpiresIn: 900,
      TokenType: 'Bearer',
    });
    expect(claimsOf(answer.AuthenticationResult?.AccessToken ?? '')).toMatchObject({
      sub,
      username: sub,
    });
  });

  it.each([
    ['its username', (sub: string) => sub],
    ['the address', () => email],
    ['the address in other case', () => 'ADA@Example.com'],
  ])('finds the user by %s', async (_name, name) => {
    await using pool = await startPool();
    const client = await pool.createClient();
    const sub = await pool.createUser();
    expect((await pool.signIn(client, name(sub))).AuthenticationResult).toBeDefined();
  });

  it('takes the flow under its client, administrator and legacy names', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const AuthParameters = { USERNAME: email, PASSWORD: password };
    const own = await pool.sdk.send(
      new InitiateAuthCommand({
        ClientId: client.id,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters,
      }),
    );
    const legacy = await pool.sdk.send(
      new AdminInitiateAuthCommand({
        UserPoolId: pool.poolId,
        ClientId: client.id,
        AuthFlow: 'ADMIN_NO_SRP_AUTH',
        AuthParameters,
      }),
    );
    expect([own, legacy].map((answer) => answer.AuthenticationResult?.TokenType)).toEqual([
      'Bearer',
      'Bearer',
    ]);
  });

  it('leaves SRP and refresh on where a legacy name is all that a client has', async () => {
    await using pool = await startPool();
    const { id: ClientId, ...rest } = await pool.createClient({
      ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'],
    });
    await pool.createUser();
    const initiate = (AuthFlow: AuthFlowType, more: Record<string, string>) => {
      const AuthParameters = { USERNAME: email, ...more };
      return pool.sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters }));
    };
    const { RefreshToken } = await pool.tokens({ id: ClientId, ...rest });
    const refreshed = await initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken });
    expect(refreshed.AuthenticationResult).toBeDefined();
    const srp = await initiate('USER_SRP_AUTH', { SRP_A: 'abc123' });
    expect(srp.ChallengeName).toBe('PASSWORD_VERIFIER');
    for (const flow of ['USER_PASSWORD_AUTH', 'USER_AUTH', 'CUSTOM_AUTH'] as const)
      expect(await refusal(initiate(flow, { PASSWORD: password }))).toBe(
        `InvalidParameterException: ${flow} flow not enabled for this client`,
      );
  });

  it('refuses a flow that is off or foreign to the caller, and names it', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_CUSTOM_AUTH'],
    });
    await pool.createUser();
    const initiate = (AuthFlow: 'USER_PASSWORD_AUTH' | 'ADMIN_NO_SRP_AUTH') =>
      refusal(
        pool.sdk.send(
          new InitiateAuthCommand({
            ClientId: client.id,
            AuthFlow,
            AuthParameters: { USERNAME: email, PASSWORD: password },
          }),
        ),
      );
    expect(await initiate('USER_PASSWORD_AUTH')).toBe(
      'InvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client',
    );
    expect(await initiate('ADMIN_NO_SRP_AUTH')).toBe(
      'InvalidParameterException: Initiate Auth method not supported',
    );
    expect(await refusal(pool.signIn(client))).toBe(
      'InvalidParameterException: Auth flow not enabled for this client',
    );
  });

  it('knows no client of another pool of the same emulator', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const { UserPool } = await pool.sdk.send(new CreateUserPoolCommand({ PoolName: 'others' }));
    const call = new AdminInitiateAuthCommand({
      UserPoolId: UserPool?.Id,
      ClientId: client.id,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: password },
    });
    expect(await refusal(pool.sdk.send(call))).toBe(
      `ResourceNotFoundException: User pool client ${client.id} does not exist.`,
    );
  });

  it('wants no SECRET_HASH for a client without a secret', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    const hash = secretHash({ ...client, secret: 'any' }, email);
    const call = new InitiateAuthCommand({
      ClientId: client.id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: password, ...hash },
    });
    expect(await refusal(pool.sdk.send(call))).toBe(
      `NotAuthorizedException: Unable to verify secret hash for client ${client.id}`,
    );
  });

  it('knows no client of another pool, nor one that does not exist', async () => {
    await using pool = await startPool();
    await using other = await startPool();
    const foreign = await other.createClient();
    await pool.createUser();
    expect(await refusal(pool.signIn(foreign))).toBe(
      `ResourceNotFoundException: User pool client ${foreign.id} does not exist.`,
    );
  });

  it('names the parameter that is missing', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    const call = new InitiateAuthCommand({
      ClientId: client.id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: {},
    });
    expect(await refusal(pool.sdk.send(call))).toBe(
      'InvalidParameterException: Missing required parameter USERNAME',
    );
  });
});

describe('a confidential client', () => {
  it('must prove its secret, over the name typed or the real one', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ GenerateSecret: true });
    const sub = await pool.createUser();
    const signIn = (hash: { SECRET_HASH?: string }) =>
      pool.sdk.send(
        new InitiateAuthCommand({
          ClientId: client.id,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: email, PASSWORD: password, ...hash },
        }),
      );
    expect(await refusal(signIn({}))).toBe(
      `NotAuthorizedException: Client ${client.id} is configured with secret but SECRET_HASH was not received`,
    );
    expect(await refusal(signIn({ SECRET_HASH: 'AAAA' }))).toBe(
      `NotAuthorizedException: Unable to verify secret hash for client ${client.id}`,
    );
    expect(await refusal(signIn(secretHash(client, 'bob@example.com')))).toContain(
      'Unable to verify secret hash',
    );
    for (const name of [email, sub])
      complete((await signIn(secretHash(client, name))).AuthenticationResult);
  });

  it('is checked before the password, and again at the challenge', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ GenerateSecret: true });
    await pool.invite();
    const { Session } = await pool.signIn(client, email, temporary);
    const answer = new RespondToAuthChallengeCommand({
      ClientId: client.id,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: email, NEW_PASSWORD: password },
    });
    expect(await refusal(pool.sdk.send(answer))).toContain('SECRET_HASH was not received');
  });
});

describe('who may not sign in', () => {
  it('answers an unknown person as a wrong password', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    expect(await refusal(pool.signIn(client, email, 'not-the-password'))).toBe(incorrect);
    expect(await refusal(pool.signIn(client, 'nobody@example.com', 'not-the-password'))).toBe(
      incorrect,
    );
  });

  it('tells a client with LEGACY errors', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ PreventUserExistenceErrors: 'LEGACY' });
    expect(await refusal(pool.signIn(client, 'nobody@example.com'))).toBe(
      'UserNotFoundException: User does not exist.',
    );
  });

  it('tells of a disabled user only whoever knows the password', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    await pool.sdk.send(new AdminDisableUserCommand({ UserPoolId: pool.poolId, Username: email }));
    expect(await refusal(pool.signIn(client, email, 'not-the-password'))).toBe(incorrect);
    expect(await refusal(pool.signIn(client))).toBe('NotAuthorizedException: User is disabled.');
  });

  it('tells of a password reset and of a missing confirmation in the same way', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.createUser();
    await pool.sdk.send(
      new SignUpCommand({ ClientId: client.id, Username: 'bob@example.com', Password: password }),
    );
    expect(await refusal(pool.signIn(client, 'bob@example.com', 'not-the-password'))).toBe(
      incorrect,
    );
    expect(await refusal(pool.signIn(client, 'bob@example.com'))).toBe(
      'UserNotConfirmedException: User is not confirmed.',
    );
    await pool.sdk.send(
      new AdminResetUserPasswordCommand({ UserPoolId: pool.poolId, Username: email }),
    );
    expect(await refusal(pool.signIn(client, email, 'not-the-password'))).toBe(incorrect);
    expect(await refusal(pool.signIn(client))).toBe(
      'PasswordResetRequiredException: Password reset required for the user',
    );
  });

  it('lets a temporary password expire after the days of the policy', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.invite();
    pool.clock.advance(days(3) - 1);
    expect((await pool.signIn(client, email, temporary)).ChallengeName).toBe(
      'NEW_PASSWORD_REQUIRED',
    );
    pool.clock.advance(1);
    expect(await refusal(pool.signIn(client, email, 'not-the-password'))).toBe(incorrect);
    expect(await refusal(pool.signIn(client, email, temporary))).toBe(
      'NotAuthorizedException: Temporary password has expired and must be reset by an administrator.',
    );
  });
});

describe('choosing a password of one’s own', () => {
  it('is asked of an invited user, who is confirmed by it', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    const sub = await pool.invite();
    const challenge = await pool.signIn(client, email, temporary);
    expect(challenge).toMatchObject({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeParameters: { USER_ID_FOR_SRP: sub, requiredAttributes: '[]' },
    });
    expect(challenge.AuthenticationResult).toBeUndefined();
    expect(JSON.parse(challenge.ChallengeParameters?.userAttributes ?? '')).toMatchObject({
      email,
    });
    expect(challenge.Session?.length).toBeGreaterThanOrEqual(20);
    expect(challenge.Session?.length).toBeLessThanOrEqual(2048);
    const answer = await pool.sdk.send(
      new AdminRespondToAuthChallengeCommand({
        UserPoolId: pool.poolId,
        ClientId: client.id,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session: challenge.Session,
        ChallengeResponses: { USERNAME: email, NEW_PASSWORD: password },
      }),
    );
    complete(answer.AuthenticationResult);
    expect(await refusal(pool.signIn(client, email, temporary))).toBe(incorrect);
    complete((await pool.signIn(client)).AuthenticationResult);
  });

  it('keeps the session for another try after a weak password', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await pool.invite();
    const { Session } = await pool.signIn(client, email, temporary);
    const answer = (NEW_PASSWORD: string) =>
      pool.sdk.send(
        new RespondToAuthChallengeCommand({
          ClientId: client.id,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session,
          ChallengeResponses: { USERNAME: email, NEW_PASSWORD },
        }),
      );
    expect(await refusal(answer('short'))).toBe(
      'InvalidPasswordException: Password did not conform with policy: Password not long enough',
    );
    complete((await answer(password)).AuthenticationResult);
  });

  it('asks for what the pool requires, and takes nothing that the client may not write', async () => {
    await using pool = await startPool({
      Schema: [
        { Name: 'given_name', Required: true, Mutable: true },
        { Name: 'badge', AttributeDataType: 'String', Mutable: false },
      ],
    });
    const client = await pool.createClient({
      WriteAttributes: ['email', 'given_name', 'family_name'],
    });
    await pool.invite();
    const { Session, ChallengeParameters } = await pool.signIn(client, email, temporary);
    expect(JSON.parse(ChallengeParameters?.requiredAttributes ?? '')).toEqual([
      'userAttributes.given_name',
    ]);
    const answer = (attributes: Record<string, string>) =>
      pool.sdk.send(
        new RespondToAuthChallengeCommand({
          ClientId: client.id,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session,
          ChallengeResponses: { USERNAME: email, NEW_PASSWORD: password, ...attributes },
        }),
      );
    const name = { 'userAttributes.given_name': 'Ada' };
    expect(await refusal(answer({}))).toBe(
      'InvalidParameterException: Invalid attributes given, given_name is missing',
    );
    for (const forbidden of ['custom:badge', 'email_verified', 'sub', 'phone_number']) {
      expect(await refusal(answer({ ...name, [`userAttributes.${forbidden}`]: 'true' }))).toBe(
        'NotAuthorizedException: A client attempted to write unauthorized attribute',
      );
    }
    complete((await answer(name)).AuthenticationResult);
  });

  it('ends with the session, by default after three minutes', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    const patient = await pool.createClient({ AuthSessionValidity: 15 });
    await pool.invite();
    const answer = (ClientId: string, Session: string | undefined) =>
      pool.sdk.send(
        new RespondToAuthChallengeCommand({
          ClientId,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session,
          ChallengeResponses: { USERNAME: email, NEW_PASSWORD: password },
        }),
      );
    const short = await pool.signIn(client, email, temporary);
    const long = await pool.signIn(patient, email, temporary);
    pool.clock.advance(minutes(3));
    expect(await refusal(answer(client.id, short.Session))).toBe(
      'NotAuthorizedException: Invalid session for the user, session is expired.',
    );
    complete((await answer(patient.id, long.Session)).AuthenticationResult);
  });
});
