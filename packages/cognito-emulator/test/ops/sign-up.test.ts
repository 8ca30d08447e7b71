import {
  AdminConfirmSignUpCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  ConfirmSignUpCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
  type SignUpCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { hours } from '../../src/clock.ts';
import {
  type AppClient,
  email,
  type Pool,
  password,
  refusal,
  secretHash,
  startPool,
} from '../auth/support.ts';

const signUp = (pool: Pool, client: AppClient, input: Partial<SignUpCommandInput> = {}) =>
  pool.sdk.send(
    new SignUpCommand({ ClientId: client.id, Username: email, Password: password, ...input }),
  );
const confirm = (pool: Pool, client: AppClient, ConfirmationCode: string, Username = email) =>
  pool.sdk.send(new ConfirmSignUpCommand({ ClientId: client.id, Username, ConfirmationCode }));
const resend = (pool: Pool, client: AppClient, Username = email) =>
  pool.sdk.send(new ResendConfirmationCodeCommand({ ClientId: client.id, Username }));
const read = (pool: Pool) =>
  pool.sdk.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: email }));
const codeOf = (pool: Pool) => pool.emulator.messages(email).at(-1)?.code ?? '';
const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

describe('SignUp and ConfirmSignUp', () => {
  it('make a confirmed user with a verified address', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    const answer = await signUp(pool, client);
    expect(answer).toMatchObject({
      UserConfirmed: false,
      CodeDeliveryDetails: {
        Destination: 'a***@e***',
        DeliveryMedium: 'EMAIL',
        AttributeName: 'email',
      },
    });
    expect(await refusal(pool.signIn(client))).toBe(
      'UserNotConfirmedException: User is not confirmed.',
    );
    expect(codeOf(pool)).toMatch(/^\d{6}$/);
    await confirm(pool, client, codeOf(pool), 'ADA@example.com');
    const user = await read(pool);
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
    expect((await pool.signIn(client)).AuthenticationResult).toBeDefined();
  });

  it('fill the pool’s verification template', async () => {
    await using pool = await startPool({
      VerificationMessageTemplate: { EmailSubject: 'Code {####}', EmailMessage: 'It is {####}.' },
    });
    await signUp(pool, await pool.createClient());
    const [message] = pool.emulator.messages(email);
    expect(message).toMatchObject({
      kind: 'sign-up-code',
      subject: `Code ${message?.code}`,
      text: `It is ${message?.code}.`,
    });
  });

  it('send no code where no address is to be verified', async () => {
    await using pool = await startPool({ AutoVerifiedAttributes: undefined });
    const answer = await signUp(pool, await pool.createClient());
    expect(answer.CodeDeliveryDetails).toBeUndefined();
    expect(pool.emulator.messages()).toEqual([]);
    const names = (await read(pool)).UserAttributes?.map(({ Name }) => Name);
    expect(names).toEqual(['sub', 'email']);
  });

  it.each<[string, Partial<SignUpCommandInput>, string]>([
    [
      'a short password',
      { Password: 'x' },
      'InvalidPasswordException: Password did not conform with policy: Password not long enough',
    ],
    [
      'no password',
      { Password: undefined },
      "InvalidParameterException: 1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null",
    ],
    ['no address', { Username: 'ada' }, 'InvalidParameterException: Username should be an email.'],
    [
      'an attribute that the client may not write',
      { UserAttributes: [{ Name: 'custom:desk', Value: '1' }] },
      'NotAuthorizedException: A client attempted to write unauthorized attribute',
    ],
    [
      'a claim to be verified',
      { UserAttributes: [{ Name: 'email_verified', Value: 'true' }] },
      'NotAuthorizedException: A client attempted to write unauthorized attribute',
    ],
    [
      'an attribute twice',
      {
        UserAttributes: [
          { Name: 'name', Value: 'a' },
          { Name: 'name', Value: 'b' },
        ],
      },
      'InvalidParameterException: Duplicate attributes are not allowed: name',
    ],
    [
      'a bad phone number',
      { UserAttributes: [{ Name: 'phone_number', Value: '0123' }] },
      'InvalidParameterException: Invalid phone number format.',
    ],
    [
      'another client’s id',
      { ClientId: 'nobody' },
      'ResourceNotFoundException: User pool client nobody does not exist.',
    ],
  ])('refuse %s', async (_, input, message) => {
    await using pool = await startPool();
    expect(await refusal(signUp(pool, await pool.createClient(), input))).toBe(message);
    expect(await refusal(read(pool))).toContain('UserNotFoundException');
  });

  it('say in whose schema an attribute is missing', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ WriteAttributes: ['custom:desk', 'email'] });
    const UserAttributes = [{ Name: 'custom:desk', Value: 'x' }];
    expect(await refusal(signUp(pool, client, { UserAttributes }))).toBe(
      'InvalidParameterException: Attributes did not conform to the schema: custom:desk: Attribute value must be a number\n',
    );
  });

  it('ask for required attributes', async () => {
    await using pool = await startPool({ Schema: [{ Name: 'given_name', Required: true }] });
    expect(await refusal(signUp(pool, await pool.createClient()))).toBe(
      'InvalidParameterException: Attributes did not conform to the schema: given_name: The attribute is required\n',
    );
  });

  it('refuse a second account and a pool that only administrators fill', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await signUp(pool, client);
    expect(await refusal(signUp(pool, client, { Username: 'Ada@EXAMPLE.com' }))).toBe(
      'UsernameExistsException: User already exists',
    );
    await using closed = await startPool({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    expect(await refusal(signUp(closed, await closed.createClient()))).toBe(
      'NotAuthorizedException: SignUp is not permitted for this user pool',
    );
  });

  it('ask for the secret hash of a client with a secret', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ GenerateSecret: true });
    expect(await refusal(signUp(pool, client))).toBe(
      `NotAuthorizedException: Client ${client.id} is configured with secret but SECRET_HASH was not received`,
    );
    const SecretHash = secretHash(client, email).SECRET_HASH;
    expect(await refusal(signUp(pool, client, { SecretHash: 'wrong' }))).toBe(
      `NotAuthorizedException: Unable to verify secret hash for client ${client.id}`,
    );
    expect(await refusal(signUp(pool, client, { SecretHash }))).toBe('no refusal');
  });
});

describe('a confirmation code', () => {
  it('is refused when wrong, old, used, or never sent', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await signUp(pool, client);
    const code = codeOf(pool);
    expect(await refusal(confirm(pool, client, wrong(code)))).toBe(
      'CodeMismatchException: Invalid verification code provided, please try again.',
    );
    pool.clock.advance(hours(24));
    expect(await refusal(confirm(pool, client, code))).toBe(
      'ExpiredCodeException: Invalid code provided, please request a code again.',
    );
    await resend(pool, client);
    await confirm(pool, client, codeOf(pool));
    expect(await refusal(confirm(pool, client, codeOf(pool)))).toBe(
      'NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED',
    );
    expect(await refusal(resend(pool, client))).toBe(
      'InvalidParameterException: User is already confirmed.',
    );
  });

  it('is replaced by a newer one', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await signUp(pool, client);
    const first = codeOf(pool);
    await resend(pool, client);
    expect(pool.emulator.messages(email).at(-1)?.kind).toBe('resend');
    if (first !== codeOf(pool))
      expect(await refusal(confirm(pool, client, first))).toContain('CodeMismatchException');
    expect(await refusal(confirm(pool, client, codeOf(pool)))).toBe('no refusal');
  });

  it('cannot be guessed: 15 tries an hour, and resending is limited too', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    await signUp(pool, client);
    const code = codeOf(pool);
    for (let at = 0; at < 15; at++)
      expect(await refusal(confirm(pool, client, wrong(code)))).toContain('CodeMismatchException');
    expect(await refusal(confirm(pool, client, code))).toBe(
      'LimitExceededException: Attempt limit exceeded, please try after some time.',
    );
    for (let at = 0; at < 5; at++) await resend(pool, client);
    expect(await refusal(resend(pool, client))).toContain('LimitExceededException');
    pool.clock.advance(hours(1));
    expect(await refusal(confirm(pool, client, codeOf(pool)))).toBe('no refusal');
  });
});

describe('somebody unknown', () => {
  it('cannot be told from somebody known', async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    const nobody = 'nobody@example.com';
    expect(await refusal(confirm(pool, client, '123456', nobody))).toContain(
      'ExpiredCodeException',
    );
    const { CodeDeliveryDetails } = await resend(pool, client, nobody);
    expect(CodeDeliveryDetails?.Destination).toBe('n***@e***');
    expect(await refusal(confirm(pool, client, '123456', nobody))).toContain(
      'CodeMismatchException',
    );
    expect(pool.emulator.messages(nobody)).toEqual([]);
  });

  it('is named where the client wants it so', async () => {
    await using pool = await startPool();
    const client = await pool.createClient({ PreventUserExistenceErrors: 'LEGACY' });
    for (const call of [resend(pool, client), confirm(pool, client, '123456')])
      expect(await refusal(call)).toBe(
        'UserNotFoundException: Username/client id combination not found.',
      );
  });
});

it('a code proves the address that it was sent to, and no other', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await signUp(pool, client);
  const code = codeOf(pool);
  const other = 'countess@example.org';
  const UserAttributes = [{ Name: 'email', Value: other }];
  const where = { UserPoolId: pool.poolId, Username: email };
  await pool.sdk.send(new AdminUpdateUserAttributesCommand({ ...where, UserAttributes }));
  await confirm(pool, client, code, other);
  const user = await pool.sdk.send(new AdminGetUserCommand({ ...where, Username: other }));
  expect(user.UserStatus).toBe('CONFIRMED');
  expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' });
});

describe('AdminConfirmSignUp', () => {
  it('confirms without verifying the address, once', async () => {
    await using pool = await startPool();
    await signUp(pool, await pool.createClient());
    const command = new AdminConfirmSignUpCommand({ UserPoolId: pool.poolId, Username: email });
    await pool.sdk.send(command);
    const user = await read(pool);
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' });
    expect(await refusal(pool.sdk.send(command))).toBe(
      'NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED',
    );
  });
});

describe('a pool with email as alias', () => {
  const alias = {
    UsernameAttributes: undefined,
    AliasAttributes: ['email' as const],
    AutoVerifiedAttributes: ['email' as const],
  };
  const UserAttributes = [{ Name: 'email', Value: email }];

  it('lets the first who confirms have the address', async () => {
    await using pool = await startPool(alias);
    const client = await pool.createClient();
    await signUp(pool, client, { Username: 'ada', UserAttributes });
    const first = codeOf(pool);
    await signUp(pool, client, { Username: 'eve', UserAttributes });
    const second = codeOf(pool);
    await confirm(pool, client, first, 'ada');
    expect(await refusal(confirm(pool, client, second, 'eve'))).toBe(
      'AliasExistsException: An account with the given email already exists.',
    );
    expect(await read(pool)).toMatchObject({ Username: 'ada' });
    await pool.sdk.send(
      new ConfirmSignUpCommand({
        ClientId: client.id,
        Username: 'eve',
        ConfirmationCode: second,
        ForceAliasCreation: true,
      }),
    );
    expect(await read(pool)).toMatchObject({ Username: 'eve' });
  });

  it('refuses an address as username', async () => {
    await using pool = await startPool(alias);
    expect(await refusal(signUp(pool, await pool.createClient(), { UserAttributes }))).toBe(
      'InvalidParameterException: Username cannot be of email format, since user pool is configured for email alias.',
    );
  });
});
