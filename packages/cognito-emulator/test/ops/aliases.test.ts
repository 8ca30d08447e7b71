import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  ConfirmSignUpCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import type { TriggerEvents } from '../../src/index.ts';
import { answer, ownSender, sentCode, setMfa } from '../auth/mfa-support.ts';
import { type Pool, password, refusal, startPool } from '../auth/support.ts';

const aliases = {
  UsernameAttributes: undefined,
  AliasAttributes: ['email' as const, 'phone_number' as const, 'preferred_username' as const],
};

const list = (attributes: Record<string, string>) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

const create = async (
  { sdk, poolId }: Pool,
  Username: string,
  attributes: Record<string, string>,
  ForceAliasCreation = false,
) => {
  await sdk.send(
    new AdminCreateUserCommand({
      UserPoolId: poolId,
      Username,
      UserAttributes: list(attributes),
      MessageAction: 'SUPPRESS',
      ForceAliasCreation,
    }),
  );
  await sdk.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: poolId,
      Username,
      Password: password,
      Permanent: true,
    }),
  );
};

/** The real username behind a name. */
const who = async ({ sdk, poolId }: Pool, Username: string) =>
  (await sdk.send(new AdminGetUserCommand({ UserPoolId: poolId, Username }))).Username;

it('signs in by username and by every alias that is verified, whatever the case', async () => {
  await using pool = await startPool(aliases);
  const client = await pool.createClient();
  const verified = { email_verified: 'true', phone_number_verified: 'false' };
  const names = {
    email: 'ada@example.com',
    phone_number: '+15550100',
    preferred_username: 'countess',
  };
  await create(pool, 'ada', { ...names, ...verified });
  for (const name of ['ada', 'ADA', 'Ada@Example.com', 'countess']) await pool.tokens(client, name);
  expect(await refusal(pool.tokens(client, names.phone_number))).toContain('Incorrect username');
  await pool.sdk.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId: pool.poolId,
      Username: 'ada',
      UserAttributes: list({ phone_number_verified: 'true' }),
    }),
  );
  await pool.tokens(client, names.phone_number);
});

it('an alias that is taken goes to a newcomer only by force', async () => {
  await using pool = await startPool(aliases);
  const address = { email: 'ada@example.com', email_verified: 'true' };
  await create(pool, 'ada', address);
  expect(await refusal(create(pool, 'eve', address))).toContain('UsernameExistsException');
  expect(await refusal(who(pool, 'eve'))).toContain('UserNotFoundException');
  await create(pool, 'eve', address, true);
  expect(await who(pool, address.email)).toBe('eve');
  expect(await who(pool, 'ada')).toBe('ada');
});

it('a preferred username goes to nobody else, by force either', async () => {
  await using pool = await startPool(aliases);
  const name = { preferred_username: 'countess' };
  await create(pool, 'ada', name);
  expect(await refusal(create(pool, 'eve', name, true))).toContain('UsernameExistsException');
  expect(await refusal(who(pool, 'eve'))).toContain('UserNotFoundException');
  expect(await who(pool, 'countess')).toBe('ada');
});

it('an address that is signed up with goes to nobody else, by force either', async () => {
  await using pool = await startPool({ UsernameAttributes: ['email', 'phone_number'] });
  const phone = { phone_number: '+15550100' };
  await create(pool, 'ada@example.com', phone);
  const eve = create(pool, 'eve@example.com', phone, true);
  expect(await refusal(eve)).toContain('UsernameExistsException');
  expect(await who(pool, phone.phone_number)).toBe(await who(pool, 'ada@example.com'));
});

it('an address goes to whoever confirms it by force, and is unverified where it was', async () => {
  await using pool = await startPool(aliases);
  const { id: ClientId } = await pool.createClient();
  const address = { email: 'ada@example.com' };
  await create(pool, 'ada', { ...address, email_verified: 'true' });
  const UserAttributes = list(address);
  const Username = 'eve';
  await pool.sdk.send(
    new SignUpCommand({ ClientId, Username, Password: password, UserAttributes }),
  );
  const ConfirmationCode = pool.emulator.code(address.email) ?? '';
  const confirm = (ForceAliasCreation: boolean) => {
    const given = { ClientId, Username, ConfirmationCode, ForceAliasCreation };
    return refusal(pool.sdk.send(new ConfirmSignUpCommand(given)));
  };
  expect(await confirm(false)).toBe(
    'AliasExistsException: An account with the given email already exists.',
  );
  expect(await who(pool, address.email)).toBe('ada');
  expect(await confirm(true)).toBe('no refusal');
  expect(await who(pool, address.email)).toBe('eve');
  const former = new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: 'ada' });
  expect((await pool.sdk.send(former)).UserAttributes).toContainEqual({
    Name: 'email_verified',
    Value: 'false',
  });
});

it('an address that a function vouches for goes to whoever signs up with it', async () => {
  const response = { autoConfirmUser: true, autoVerifyEmail: true, autoVerifyPhone: false };
  const preSignUp = (event: TriggerEvents['preSignUp']) => ({ ...event, response });
  await using pool = await startPool(aliases, undefined, { preSignUp });
  const { id: ClientId } = await pool.createClient();
  const address = { email: 'ada@example.com' };
  await create(pool, 'ada', { ...address, email_verified: 'true' });
  const given = { ClientId, Username: 'eve', Password: password, UserAttributes: list(address) };
  await pool.sdk.send(new SignUpCommand(given));
  expect(await who(pool, address.email)).toBe('eve');
  const former = new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: 'ada' });
  expect((await pool.sdk.send(former)).UserAttributes).toContainEqual({
    Name: 'email_verified',
    Value: 'false',
  });
});

describe('an alias that somebody else has in the meantime', () => {
  const address = 'ada@example.com';
  const taken = 'AliasExistsException: An account with the given email already exists.';

  it('is not given to whoever redeems a code for it', async () => {
    await using pool = await startPool(aliases);
    await create(pool, 'eve', {});
    const { AccessToken } = await pool.tokens(await pool.createClient(), 'eve');
    const UserAttributes = list({ email: address });
    await pool.sdk.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes }));
    await create(pool, 'ada', { email: address, email_verified: 'true' });
    const Code = pool.emulator.code(address) ?? '';
    const redeem = new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'email', Code });
    expect(await refusal(pool.sdk.send(redeem))).toBe(taken);
    expect(await who(pool, address)).toBe('ada');
  });

  it('is not given to whoever signs in with a code that was sent there', async () => {
    await using pool = await startPool({ ...aliases, ...ownSender });
    const client = await pool.createClient();
    await setMfa(pool, 'OPTIONAL', { EmailMfaConfiguration: {} });
    await create(pool, 'eve', { email: address });
    const { AccessToken } = await pool.tokens(client, 'eve');
    const EmailMfaSettings = { Enabled: true, PreferredMfa: true };
    await pool.sdk.send(new SetUserMFAPreferenceCommand({ AccessToken, EmailMfaSettings }));
    await create(pool, 'ada', { email: address, email_verified: 'true' });
    const challenge = await pool.signIn(client, 'eve');
    const responses = { USERNAME: 'eve', EMAIL_OTP_CODE: sentCode(pool, address) };
    expect(await refusal(answer(pool, client, challenge, responses))).toBe(taken);
    expect(await who(pool, address)).toBe('ada');
  });

  it('is not given to whoever names it with a new password', async () => {
    const Schema = [{ Name: 'preferred_username', Required: true }];
    await using pool = await startPool({ ...aliases, Schema });
    const client = await pool.createClient();
    await create(pool, 'ada', { preferred_username: 'countess' });
    await pool.invite('eve', `${password}-0`);
    const challenge = await pool.signIn(client, 'eve', `${password}-0`);
    const name = { 'userAttributes.preferred_username': 'countess' };
    const responses = { USERNAME: 'eve', NEW_PASSWORD: password, ...name };
    expect(await refusal(answer(pool, client, challenge, responses))).toBe(
      'AliasExistsException: An account with the given preferred username already exists.',
    );
    expect(await who(pool, 'countess')).toBe('ada');
  });
});
