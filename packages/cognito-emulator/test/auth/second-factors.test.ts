import {
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  type AdminSetUserMFAPreferenceCommandInput,
  AdminSetUserSettingsCommand,
  AdminUpdateUserAttributesCommand,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  GetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigCommand,
  SetUserSettingsCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { seconds } from '../../src/clock.ts';
import {
  accessToken,
  allFactors,
  answer,
  type Factors,
  givePhone,
  ownSender,
  phone,
  sentCode,
  setMfa,
  setUpApp,
  sms,
  startMfaPool,
  totpOnly,
} from './mfa-support.ts';
import { email, type Pool, refusal, startPool } from './support.ts';

type Preference = Omit<AdminSetUserMFAPreferenceCommandInput, 'UserPoolId' | 'Username'>;

const prefer = (pool: Pool, preference: Preference) =>
  pool.sdk.send(
    new AdminSetUserMFAPreferenceCommand({
      UserPoolId: pool.poolId,
      Username: email,
      ...preference,
    }),
  );
const on = { Enabled: true };
const person = (pool: Pool) =>
  pool.sdk.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: email }));
const attribute = async (pool: Pool, name: string) =>
  (await person(pool)).UserAttributes?.find(({ Name }) => Name === name)?.Value;

describe('codes by SMS and mail', () => {
  it.each([
    ['SMS_MFA', { SMSMfaSettings: on }, 'SMS_MFA_CODE', phone, 'phone_number_verified', /^\d{6}$/],
    ['EMAIL_OTP', { EmailMfaSettings: on }, 'EMAIL_OTP_CODE', email, 'email_verified', /^\d{8}$/],
  ])(
    'asks for %s, once enabled, and verifies the address',
    async (name, preference, parameter, to, flag, form) => {
      await using pool = await startMfaPool('OPTIONAL', allFactors);
      const { client } = pool;
      await givePhone(pool);
      await pool.sdk.send(
        new AdminUpdateUserAttributesCommand({
          UserPoolId: pool.poolId,
          Username: email,
          UserAttributes: [{ Name: flag, Value: 'false' }],
        }),
      );
      accessToken(await pool.signIn(client));
      await prefer(pool, preference);
      const challenge = await pool.signIn(client);
      expect(challenge).toMatchObject({
        ChallengeName: name,
        ChallengeParameters: {
          CODE_DELIVERY_DELIVERY_MEDIUM: to === phone ? 'SMS' : 'EMAIL',
          CODE_DELIVERY_DESTINATION: to === phone ? '+*******4321' : 'a***@e***',
        },
      });
      const [message] = pool.emulator.messages(to).slice(-1);
      expect(message).toMatchObject({
        kind: 'sign-in-code',
        code: expect.stringMatching(form),
        text: to === phone ? `Say ${message?.code} to nobody.` : `Type ${message?.code} soon.`,
      });
      const wrong = sentCode(pool, to).replace(/./g, (digit) => String(9 - Number(digit)));
      expect(await refusal(answer(pool, client, challenge, { [parameter]: wrong }))).toBe(
        'CodeMismatchException: Invalid code or auth state for the user.',
      );
      expect(await attribute(pool, flag)).toBe('false');
      accessToken(await answer(pool, client, challenge, { [parameter]: sentCode(pool, to) }));
      expect(await attribute(pool, flag)).toBe('true');
      expect(
        await refusal(answer(pool, client, challenge, { [parameter]: sentCode(pool, to) })),
      ).toContain('session can only be used once');
    },
  );

  it('belongs to its own session, and locks after five wrong ones', async () => {
    await using pool = await startMfaPool('OPTIONAL', allFactors);
    const { client } = pool;
    await prefer(pool, { EmailMfaSettings: on });
    const first = await pool.signIn(client);
    const code = sentCode(pool, email);
    const second = await pool.signIn(client);
    expect(await refusal(answer(pool, client, second, { EMAIL_OTP_CODE: code }))).toContain(
      'CodeMismatchException',
    );
    for (let count = 1; count < 5; count++)
      expect(await refusal(answer(pool, client, second, { EMAIL_OTP_CODE: 'wrong' }))).toContain(
        'CodeMismatchException',
      );
    const right = () => answer(pool, client, first, { EMAIL_OTP_CODE: code });
    expect(await refusal(right())).toBe('NotAuthorizedException: Password attempts exceeded');
    pool.clock.advance(seconds(1));
    accessToken(await right());
  });

  it('lets nobody recover a password with the address of the second factor', async () => {
    const mechanisms = [{ Name: 'verified_email' as const, Priority: 1 }];
    await using pool = await startMfaPool('OPTIONAL', allFactors, {
      AccountRecoverySetting: { RecoveryMechanisms: mechanisms },
    });
    const client = await pool.createClient({ PreventUserExistenceErrors: 'LEGACY' });
    const forgot = () =>
      pool.sdk.send(new ForgotPasswordCommand({ ClientId: client.id, Username: email }));
    await forgot();
    await prefer(pool, { EmailMfaSettings: on });
    expect(await refusal(forgot())).toContain('no registered/verified email or phone_number');
  });
});

describe('several factors', () => {
  it('lets the user choose, unless one is preferred', async () => {
    await using pool = await startMfaPool('OPTIONAL', allFactors);
    const { client } = pool;
    await givePhone(pool);
    const app = await setUpApp(pool, accessToken(await pool.signIn(client)));
    await prefer(pool, { SMSMfaSettings: on, SoftwareTokenMfaSettings: { PreferredMfa: false } });
    const select = await pool.signIn(client);
    expect(select).toMatchObject({
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeParameters: { MFAS_CAN_CHOOSE: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]' },
    });
    expect(await refusal(answer(pool, client, select, { ANSWER: 'EMAIL_OTP' }))).toContain(
      'MFAMethodNotFoundException',
    );
    const chosen = await answer(pool, client, select, { ANSWER: 'SOFTWARE_TOKEN_MFA' });
    expect(chosen.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    accessToken(await answer(pool, client, chosen, { SOFTWARE_TOKEN_MFA_CODE: app.next() }));
    await prefer(pool, { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
    expect((await pool.signIn(client)).ChallengeName).toBe('SMS_MFA');
    expect(await person(pool)).toMatchObject({
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
      PreferredMfaSetting: 'SMS_MFA',
      MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }],
    });
    await prefer(pool, { SMSMfaSettings: { Enabled: false } });
    expect(await person(pool)).not.toHaveProperty('PreferredMfaSetting');
    expect((await pool.signIn(client)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  });

  it.each<[string, Preference, string]>([
    ['one without an address', { SMSMfaSettings: on }, 'delivery config set to turn on SMS_MFA'],
    ['an app that is not set up', { SoftwareTokenMfaSettings: on }, 'has not verified software'],
    ['two preferred', bothPreferred(), 'Only one MFA method can be preferred.'],
    ['one preferred but off', { EmailMfaSettings: { PreferredMfa: true } }, 'cannot be preferred'],
  ])('refuses %s', async (_name, preference, message) => {
    await using pool = await startMfaPool('OPTIONAL', allFactors);
    const outcome = await refusal(prefer(pool, preference));
    expect(outcome).toContain('InvalidParameterException');
    expect(outcome).toContain(message);
    expect(await person(pool)).not.toHaveProperty('UserMFASettingList');
  });

  it('refuses a factor that the pool does not have', async () => {
    await using pool = await startMfaPool('OPTIONAL', totpOnly);
    expect(await refusal(prefer(pool, { EmailMfaSettings: on }))).toContain(
      'does not have EMAIL_OTP turned on',
    );
  });

  it('knows SetUserSettings, the old way to turn SMS on and off', async () => {
    await using pool = await startMfaPool('OPTIONAL', allFactors);
    const { client, sdk } = pool;
    await givePhone(pool);
    const AccessToken = accessToken(await pool.signIn(client));
    const options = [{ DeliveryMedium: 'SMS' as const, AttributeName: 'phone_number' }];
    await sdk.send(new SetUserSettingsCommand({ AccessToken, MFAOptions: options }));
    expect(await sdk.send(new GetUserCommand({ AccessToken }))).toMatchObject({
      MFAOptions: options,
      UserMFASettingList: ['SMS_MFA'],
    });
    const admin = { UserPoolId: pool.poolId, Username: email };
    await sdk.send(new AdminSetUserSettingsCommand({ ...admin, MFAOptions: [] }));
    expect(await sdk.send(new GetUserCommand({ AccessToken }))).not.toHaveProperty('MFAOptions');
    const mail = [{ DeliveryMedium: 'EMAIL' as const, AttributeName: 'email' }];
    expect(
      await refusal(sdk.send(new AdminSetUserSettingsCommand({ ...admin, MFAOptions: mail }))),
    ).toContain('InvalidParameterException');
  });
});

function bothPreferred(): Preference {
  const setting = { Enabled: true, PreferredMfa: true };
  return { EmailMfaSettings: setting, SMSMfaSettings: setting };
}

describe('a pool that requires one', () => {
  it('asks whoever enabled none for what they have, and for the new password first', async () => {
    await using pool = await startMfaPool('ON', allFactors);
    const { client } = pool;
    expect((await pool.signIn(client)).ChallengeName).toBe('EMAIL_OTP');
    await givePhone(pool);
    expect(await pool.signIn(client)).toMatchObject({
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeParameters: { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]' },
    });
    const bob = 'bob@example.com';
    await pool.invite(bob, 'a-temporary-password');
    const first = await pool.signIn(client, bob, 'a-temporary-password');
    expect(first.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    const own = { USERNAME: bob, NEW_PASSWORD: 'a-password-of-my-own' };
    const second = await answer(pool, client, first, own);
    expect(second).toMatchObject({ ChallengeName: 'EMAIL_OTP' });
    expect(second.AuthenticationResult).toBeUndefined();
    const code = { USERNAME: bob, EMAIL_OTP_CODE: sentCode(pool, bob) };
    accessToken(await answer(pool, client, second, code));
  });

  it('takes an address for codes from somebody who has none', async () => {
    const mailOnly: Factors = { EmailMfaConfiguration: {} };
    await using pool = await startMfaPool('ON', mailOnly, { UsernameAttributes: undefined });
    const { client, sdk } = pool;
    const ada = { UserPoolId: pool.poolId, Username: 'ada' };
    await pool.createUser('ada');
    const setUp = await pool.signIn(client, 'ada');
    expect(setUp).toMatchObject({
      ChallengeName: 'MFA_SETUP',
      ChallengeParameters: { MFAS_CAN_SETUP: '["EMAIL_OTP"]' },
    });
    const give = (EMAIL: string) => answer(pool, client, setUp, { USERNAME: 'ada', EMAIL });
    expect(await refusal(give('no address'))).toContain('Invalid email address format.');
    const sent = await give('ada@new.example');
    expect(sent).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: { CODE_DELIVERY_DESTINATION: 'a***@n***' },
    });
    const before = await sdk.send(new AdminGetUserCommand(ada));
    expect(before.UserAttributes?.map(({ Name }) => Name)).not.toContain('email');
    const code = sentCode(pool, 'ada@new.example');
    accessToken(await answer(pool, client, sent, { USERNAME: 'ada', EMAIL_OTP_CODE: code }));
    const after = await sdk.send(new AdminGetUserCommand(ada));
    expect(after).toMatchObject({
      UserMFASettingList: ['EMAIL_OTP'],
      UserAttributes: expect.arrayContaining([
        { Name: 'email', Value: 'ada@new.example' },
        { Name: 'email_verified', Value: 'true' },
      ]),
    });
  });
});

describe('SetUserPoolMfaConfig', () => {
  const read = (pool: Pool) =>
    pool.sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId: pool.poolId }));

  it('sets what it is given and turns the rest off', async () => {
    await using pool = await startPool(ownSender);
    expect(await read(pool)).toMatchObject({ MfaConfiguration: 'OFF' });
    expect(await setMfa(pool, 'OPTIONAL', allFactors)).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      ...allFactors,
    });
    expect(await read(pool)).toMatchObject({ MfaConfiguration: 'OPTIONAL', ...allFactors });
    const { UserPool } = await pool.sdk.send(
      new DescribeUserPoolCommand({ UserPoolId: pool.poolId }),
    );
    expect(UserPool).toMatchObject({ MfaConfiguration: 'OPTIONAL', ...sms });
    await setMfa(pool, 'ON', totpOnly);
    const changed = await read(pool);
    expect(changed).toMatchObject({ MfaConfiguration: 'ON', ...totpOnly });
    expect(changed).not.toHaveProperty('SmsMfaConfiguration');
    expect(changed).not.toHaveProperty('EmailMfaConfiguration');
  });

  it('keeps passkey settings apart from the rest', async () => {
    await using pool = await startPool(ownSender);
    await setMfa(pool, 'OPTIONAL', totpOnly);
    const WebAuthnConfiguration = {
      RelyingPartyId: 'example.com',
      UserVerification: 'preferred' as const,
    };
    await pool.sdk.send(
      new SetUserPoolMfaConfigCommand({ UserPoolId: pool.poolId, WebAuthnConfiguration }),
    );
    expect(await read(pool)).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      ...totpOnly,
      WebAuthnConfiguration,
    });
    await setMfa(pool, 'OFF', {});
    expect(await read(pool)).toMatchObject({ MfaConfiguration: 'OFF', WebAuthnConfiguration });
  });

  it.each<[string, 'ON' | 'OFF', Factors, string]>([
    ['factors while off', 'OFF', totpOnly, "can't turn off MFA and configure an MFA together"],
    ['none while on', 'ON', {}, "can't disable all MFAs"],
    [
      'SMS that cannot be sent',
      'ON',
      { SmsMfaConfiguration: {} },
      'SMS configuration and Auto verification',
    ],
    [
      'mail by Cognito itself',
      'ON',
      { EmailMfaConfiguration: {} },
      'EmailSendingAccount DEVELOPER',
    ],
  ])('refuses %s', async (_name, mode, factors, message) => {
    await using pool = await startPool();
    expect(await refusal(setMfa(pool, mode, factors))).toContain(message);
    expect(await read(pool)).toMatchObject({ MfaConfiguration: 'OFF' });
  });

  it('refuses codes by mail in the lowest tier', async () => {
    await using pool = await startPool({ ...ownSender, UserPoolTier: 'LITE' });
    expect(await refusal(setMfa(pool, 'ON', { EmailMfaConfiguration: {} }))).toContain(
      'FeatureUnavailableInTierException',
    );
  });

  it('is not the only way to SMS: an SmsConfiguration with MFA on is another', async () => {
    await using pool = await startPool();
    const { UserPool } = await pool.sdk.send(
      new CreateUserPoolCommand({ PoolName: 'x', MfaConfiguration: 'OPTIONAL', ...sms }),
    );
    const UserPoolId = UserPool?.Id ?? '';
    expect(await pool.sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId }))).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: sms,
    });
    await setMfa(pool, 'ON', totpOnly);
    const update = { UserPoolId: pool.poolId, MfaConfiguration: 'OPTIONAL' as const };
    await pool.sdk.send(new UpdateUserPoolCommand(update));
    expect(await read(pool)).toMatchObject(totpOnly);
  });
});
