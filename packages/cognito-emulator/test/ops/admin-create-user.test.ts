import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminGetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { days } from '../../src/clock.ts';
import { email, type Pool, password, refusal, startPool } from '../auth/support.ts';

const create = (pool: Pool, input: Partial<AdminCreateUserCommandInput> = {}) =>
  pool.sdk.send(new AdminCreateUserCommand({ UserPoolId: pool.poolId, Username: email, ...input }));
const read = (pool: Pool, Username = email) =>
  pool.sdk.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username }));

describe('AdminCreateUser', () => {
  it('keeps the address as an attribute and names the user by its sub', async () => {
    await using pool = await startPool();
    const { User } = await create(pool);
    expect(User).toMatchObject({ UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true });
    expect(User?.Username).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    expect(User?.Attributes).toEqual([
      { Name: 'sub', Value: User?.Username },
      { Name: 'email', Value: email },
    ]);
    expect(await read(pool, 'ADA@Example.com')).toMatchObject({ Username: User?.Username });
  });

  it('sends the invitation with the pool’s template and a password that its policy allows', async () => {
    await using pool = await startPool({
      AdminCreateUserConfig: {
        InviteMessageTemplate: {
          EmailSubject: 'Come in, {username}',
          EmailMessage: 'You are {username}, for now with {####}',
        },
      },
    });
    await create(pool);
    const [message, ...others] = pool.emulator.messages(email.toUpperCase());
    expect(others).toEqual([]);
    expect(message).toMatchObject({ kind: 'invitation', subject: `Come in, ${email}`, code: null });
    expect(message?.temporaryPassword).toMatch(/^.{12,}$/);
    expect(message?.text).toBe(`You are ${email}, for now with ${message?.temporaryPassword}`);
  });

  it('sends it by every medium that is asked for', async () => {
    await using pool = await startPool();
    const phone = '+15550100';
    await create(pool, {
      DesiredDeliveryMediums: ['EMAIL', 'SMS'],
      UserAttributes: [{ Name: 'phone_number', Value: phone }],
    });
    const [mail, ...noMail] = pool.emulator.messages(email);
    const [text, ...noText] = pool.emulator.messages(phone);
    expect([...noMail, ...noText]).toEqual([]);
    expect(mail?.temporaryPassword).toMatch(/^.{12,}$/);
    expect(text?.temporaryPassword).toBe(mail?.temporaryPassword);
  });

  it.each([
    [{ AdminCreateUserConfig: { UnusedAccountValidityDays: 2 } }, 2],
    [{ Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 3 } } }, 3],
    [{}, 7],
  ])('lets the invitation stand for the days of %j', async (settings, lasting) => {
    await using pool = await startPool({ Policies: undefined, ...settings });
    await create(pool, { TemporaryPassword: `${password}-A1` });
    const client = await pool.createClient();
    pool.clock.advance(days(lasting) - 1);
    expect((await pool.signIn(client, email, `${password}-A1`)).ChallengeName).toBeDefined();
    pool.clock.advance(1);
    expect(await refusal(pool.signIn(client, email, `${password}-A1`))).toContain('has expired');
  });

  it('sends nothing with SUPPRESS', async () => {
    await using pool = await startPool();
    await create(pool, { MessageAction: 'SUPPRESS' });
    expect(pool.emulator.messages()).toEqual([]);
  });

  it('refuses a second one, and one that differs in case only', async () => {
    await using pool = await startPool();
    await create(pool);
    for (const Username of [email, 'ADA@example.COM'])
      expect(await refusal(create(pool, { Username }))).toBe(
        'UsernameExistsException: User account already exists',
      );
  });

  it('invites again with RESEND while the first password is unused', async () => {
    await using pool = await startPool();
    await create(pool);
    await create(pool, { MessageAction: 'RESEND' });
    const [first, second] = pool.emulator.messages(email);
    expect(second).toMatchObject({ kind: 'resend' });
    expect(second?.temporaryPassword).not.toBe(first?.temporaryPassword);
    const client = await pool.createClient();
    expect(await refusal(pool.signIn(client, email, first?.temporaryPassword ?? ''))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    );
    const answer = await pool.signIn(client, email, second?.temporaryPassword ?? '');
    expect(answer.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
  });

  it('refuses RESEND for nobody, and for somebody who has a password', async () => {
    await using pool = await startPool();
    expect(await refusal(create(pool, { MessageAction: 'RESEND' }))).toBe(
      'UserNotFoundException: User does not exist.',
    );
    await pool.createUser();
    expect(await refusal(create(pool, { MessageAction: 'RESEND' }))).toBe(
      `UnsupportedUserStateException: Resend not possible. ${email} status is not FORCE_CHANGE_PASSWORD`,
    );
  });

  it.each<[string, Partial<AdminCreateUserCommandInput>, string]>([
    [
      'a weak temporary password',
      { TemporaryPassword: 'short' },
      'InvalidPasswordException: Password did not conform with policy: Password not long enough',
    ],
    [
      'a username that is no address',
      { Username: 'ada' },
      'InvalidParameterException: Username should be an email.',
    ],
    [
      'an unknown attribute',
      { UserAttributes: [{ Name: 'custom:x', Value: '1' }] },
      'InvalidParameterException: Type for attribute {custom:x} could not be determined',
    ],
    [
      'a number that is none',
      { UserAttributes: [{ Name: 'custom:desk', Value: 'one' }] },
      'InvalidParameterException: Attributes did not conform to the schema: custom:desk: Attribute value must be a number\n',
    ],
    [
      'another address as attribute',
      { UserAttributes: [{ Name: 'email', Value: 'b@example.com' }] },
      'InvalidParameterException: The username and the attribute email differ.',
    ],
    [
      'a medium that the user lacks',
      { DesiredDeliveryMediums: ['SMS'] },
      'InvalidParameterException: User has no attribute matching desired delivery mediums',
    ],
    [
      'the word that a phone number is verified where there is none',
      { UserAttributes: [{ Name: 'phone_number_verified', Value: 'true' }] },
      'InvalidParameterException: Phone Number is required to verify/un-verify a phone number',
    ],
    [
      'a chosen sub',
      { UserAttributes: [{ Name: 'sub', Value: 'x' }] },
      'InvalidParameterException: Cannot modify the non-mutable attribute sub',
    ],
  ])('refuses %s and creates nobody', async (_, input, answer) => {
    await using pool = await startPool();
    expect(await refusal(create(pool, input))).toBe(answer);
    expect(await refusal(read(pool))).toBe('UserNotFoundException: User does not exist.');
  });

  it('leaves required attributes to the first sign-in', async () => {
    await using pool = await startPool({ Schema: [{ Name: 'given_name', Required: true }] });
    await create(pool, { TemporaryPassword: password });
    const { ChallengeParameters } = await pool.signIn(await pool.createClient());
    expect(ChallengeParameters?.requiredAttributes).toBe('["userAttributes.given_name"]');
  });

  it('works without any attribute where usernames are free', async () => {
    await using pool = await startPool({ UsernameAttributes: undefined });
    const { User } = await create(pool, { Username: 'ada', TemporaryPassword: password });
    expect(User?.Username).toBe('ada');
    expect(pool.emulator.messages()).toEqual([]);
  });
});
