import {
  AdminGetUserCommand,
  AdminRespondToAuthChallengeCommand,
  AssociateSoftwareTokenCommand,
  GetUserCommand,
  SetUserMFAPreferenceCommand,
  UpdateUserPoolCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { minutes, seconds } from '../../src/clock.ts';
import { temporaryFolder } from '../support.ts';
import {
  accessToken,
  answer,
  appOf,
  setMfa,
  setUpApp,
  startMfaPool,
  totp,
  totpOnly,
} from './mfa-support.ts';
import { email, type Pool, refusal, startPool } from './support.ts';

const associate = (pool: Pool, where: { AccessToken?: string; Session?: string }) =>
  pool.sdk.send(new AssociateSoftwareTokenCommand(where));

it('computes codes as RFC 6238 does', () => {
  // Appendix B: the ASCII secret 12345678901234567890, the last six of its eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect([59, 1111111109, 2000000000].map((at) => totp(secret, seconds(at)))).toEqual([
    '287082',
    '081804',
    '279037',
  ]);
});

it('is set up by somebody signed in, asked for at the next sign-in, and turned off again', async () => {
  await using pool = await startMfaPool('OPTIONAL', totpOnly);
  const { client, sdk } = pool;
  const AccessToken = accessToken(await pool.signIn(client));
  const { SecretCode = '', Session } = await associate(pool, { AccessToken });
  expect(SecretCode).toMatch(/^[A-Z2-7]{52}$/);
  expect(Session).toBeUndefined();
  const app = appOf(pool, SecretCode);
  const verify = (UserCode: string) =>
    sdk.send(
      new VerifySoftwareTokenCommand({ AccessToken, UserCode, FriendlyDeviceName: 'phone' }),
    );
  const wrong = app.code() === '000000' ? '000001' : '000000';
  expect(await refusal(verify(wrong))).toBe(
    'EnableSoftwareTokenMFAException: Code mismatch and fail enable Software Token MFA',
  );
  const prefer = (Enabled: boolean) =>
    sdk.send(
      new SetUserMFAPreferenceCommand({
        AccessToken,
        SoftwareTokenMfaSettings: { Enabled, PreferredMfa: Enabled },
      }),
    );
  expect(await refusal(prefer(true))).toBe(
    'InvalidParameterException: User has not verified software token mfa',
  );
  expect(await verify(app.code())).toMatchObject({ Status: 'SUCCESS' });
  // Set up is not yet asked for.
  accessToken(await pool.signIn(client));
  await prefer(true);
  expect(await sdk.send(new GetUserCommand({ AccessToken }))).toMatchObject({
    UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
  });
  const challenge = await pool.signIn(client);
  expect(challenge).toMatchObject({
    ChallengeName: 'SOFTWARE_TOKEN_MFA',
    ChallengeParameters: { FRIENDLY_DEVICE_NAME: 'phone' },
  });
  expect(challenge.AuthenticationResult).toBeUndefined();
  accessToken(await answer(pool, client, challenge, { SOFTWARE_TOKEN_MFA_CODE: app.next() }));
  await prefer(false);
  const known = await sdk.send(
    new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: email }),
  );
  expect(known).not.toHaveProperty('UserMFASettingList');
  expect(known).not.toHaveProperty('PreferredMfaSetting');
  accessToken(await pool.signIn(client));
});

it('takes each code once, and those of the steps beside it', async () => {
  await using pool = await startMfaPool('OPTIONAL', totpOnly);
  const { client } = pool;
  const app = await setUpApp(pool, accessToken(await pool.signIn(client)));
  const tryCode = async (code: string) =>
    answer(pool, client, await pool.signIn(client), { SOFTWARE_TOKEN_MFA_CODE: code });
  const used = 'ExpiredCodeException: Your software token has already been used once.';
  expect(await refusal(tryCode(app.code()))).toBe(used);
  const early = totp(app.secret, pool.clock.now() + seconds(30));
  accessToken(await tryCode(early));
  pool.clock.advance(seconds(30));
  expect(await refusal(tryCode(early))).toBe(used);
  const late = app.next();
  pool.clock.advance(seconds(30));
  accessToken(await tryCode(late));
  const stale = app.next();
  pool.clock.advance(seconds(60));
  expect(await refusal(tryCode(stale))).toBe(
    'CodeMismatchException: Invalid code received for user',
  );
});

it('leaves a session good after a wrong code, uses it up with the right one', async () => {
  await using pool = await startMfaPool('OPTIONAL', totpOnly);
  const { client } = pool;
  const app = await setUpApp(pool, accessToken(await pool.signIn(client)));
  const challenge = await pool.signIn(client);
  const tryCode = (code: string) =>
    pool.sdk.send(
      new AdminRespondToAuthChallengeCommand({
        UserPoolId: pool.poolId,
        ClientId: client.id,
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        Session: challenge.Session,
        ChallengeResponses: { USERNAME: email, SOFTWARE_TOKEN_MFA_CODE: code },
      }),
    );
  expect(await refusal(tryCode(totp(app.secret, 0)))).toContain('CodeMismatchException');
  expect(await refusal(tryCode('not a number'))).toContain('CodeMismatchException');
  accessToken(await tryCode(app.next()));
  expect(await refusal(tryCode(app.next()))).toContain('session can only be used once');
});

it('locks after five wrong codes, longer with each one', async () => {
  await using pool = await startMfaPool('OPTIONAL', totpOnly);
  const { client } = pool;
  const app = await setUpApp(pool, accessToken(await pool.signIn(client)));
  const tryCode = async (code: string) =>
    answer(pool, client, await pool.signIn(client), { SOFTWARE_TOKEN_MFA_CODE: code });
  const locked = 'NotAuthorizedException: Password attempts exceeded';
  for (let count = 0; count < 5; count++)
    expect(await refusal(tryCode(totp(app.secret, 0)))).toContain('CodeMismatchException');
  expect(await refusal(tryCode(app.code()))).toBe(locked);
  pool.clock.advance(seconds(1));
  expect(await refusal(tryCode(totp(app.secret, 0)))).toContain('CodeMismatchException');
  pool.clock.advance(seconds(1));
  expect(await refusal(tryCode(app.code()))).toBe(locked);
  pool.clock.advance(seconds(1));
  accessToken(await tryCode(app.next()));
  expect(await refusal(tryCode(totp(app.secret, 0)))).toContain('CodeMismatchException');
  accessToken(await tryCode(app.next()));
});

it('is set up on the way in where the pool requires it', async () => {
  await using pool = await startMfaPool('ON', totpOnly);
  const { client, sdk } = pool;
  const challenge = await pool.signIn(client);
  expect(challenge).toMatchObject({
    ChallengeName: 'MFA_SETUP',
    ChallengeParameters: { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' },
  });
  expect(await refusal(answer(pool, client, challenge, {}))).toContain('InvalidParameterException');
  const associated = await associate(pool, { Session: challenge.Session ?? '' });
  const app = appOf(pool, associated.SecretCode ?? '');
  const verify = (Session: string | undefined, UserCode: string) =>
    sdk.send(new VerifySoftwareTokenCommand({ Session, UserCode }));
  expect(await refusal(verify(associated.Session, totp(app.secret, 0)))).toContain(
    'EnableSoftwareTokenMFAException',
  );
  const { Session } = await verify(associated.Session, app.code());
  // Neither the session before the set-up nor the one within it may end the sign-in.
  for (const early of [challenge.Session, associated.Session])
    expect(
      await refusal(answer(pool, client, { ChallengeName: 'MFA_SETUP', Session: early }, {})),
    ).toContain('session can only be used once');
  accessToken(await answer(pool, client, { ChallengeName: 'MFA_SETUP', Session }, {}));
  const next = await pool.signIn(client);
  expect(next.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  accessToken(await answer(pool, client, next, { SOFTWARE_TOKEN_MFA_CODE: app.next() }));
});

it('keeps one app until another has proven itself', async () => {
  await using pool = await startMfaPool('OPTIONAL', totpOnly);
  const { client, sdk } = pool;
  const AccessToken = accessToken(await pool.signIn(client));
  const first = await setUpApp(pool, AccessToken);
  const { SecretCode = '' } = await associate(pool, { AccessToken });
  const second = appOf(pool, SecretCode);
  const tryCode = async (code: string) =>
    answer(pool, client, await pool.signIn(client), { SOFTWARE_TOKEN_MFA_CODE: code });
  accessToken(await tryCode(first.next()));
  await sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: second.code() }));
  expect(await refusal(tryCode(first.next()))).toContain('CodeMismatchException');
  accessToken(await tryCode(second.next()));
});

it.each([
  ['without a token or a session', {}, 'Either AccessToken or Session must be given.'],
  ['with a made-up session', { Session: 'x'.repeat(40) }, 'Invalid session for the user.'],
])('refuses to associate %s', async (_name, where, message) => {
  await using pool = await startMfaPool('ON', totpOnly);
  expect(await refusal(associate(pool, where))).toContain(message);
});

it('is refused in a pool without it', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  const AccessToken = accessToken(await pool.signIn(client));
  expect(await refusal(associate(pool, { AccessToken }))).toBe(
    'SoftwareTokenMFANotFoundException: Software Token MFA has not been enabled by the userPool',
  );
  await setMfa(pool, 'OPTIONAL', totpOnly);
  await setUpApp(pool, AccessToken);
  // Off with UpdateUserPool, which leaves the factors as they were set.
  await pool.sdk.send(new UpdateUserPoolCommand({ UserPoolId: pool.poolId }));
  accessToken(await pool.signIn(client));
  expect(await refusal(associate(pool, { AccessToken }))).toContain('NotFoundException');
});

it('skips no password: a session of another challenge or user opens none of its own', async () => {
  await using pool = await startMfaPool('OPTIONAL', totpOnly);
  const { client } = pool;
  const app = await setUpApp(pool, accessToken(await pool.signIn(client)));
  const challenge = await pool.signIn(client);
  const mallory = 'mallory@example.com';
  await pool.createUser(mallory);
  for (const [name, USERNAME] of [
    ['SMS_MFA', email],
    ['MFA_SETUP', email],
    ['SOFTWARE_TOKEN_MFA', mallory],
  ] as const) {
    const responses = { USERNAME, SOFTWARE_TOKEN_MFA_CODE: app.code(), SMS_MFA_CODE: '000000' };
    expect(
      await refusal(answer(pool, client, { ...challenge, ChallengeName: name }, responses)),
    ).toBe('NotAuthorizedException: Invalid session for the user.');
  }
  const sibling = await pool.createClient();
  expect(
    await refusal(answer(pool, sibling, challenge, { SOFTWARE_TOKEN_MFA_CODE: app.next() })),
  ).toBe('NotAuthorizedException: Invalid session for the user.');
  pool.clock.advance(minutes(3));
  expect(
    await refusal(answer(pool, client, challenge, { SOFTWARE_TOKEN_MFA_CODE: app.code() })),
  ).toContain('session is expired');
});

it('goes on after a restart: the app, its spent codes, an open challenge', async () => {
  await using folder = await temporaryFolder();
  await using pool = await startPool({}, folder.path);
  await setMfa(pool, 'OPTIONAL', totpOnly);
  const client = await pool.createClient();
  await pool.createUser();
  const app = await setUpApp(pool, accessToken(await pool.signIn(client)));
  const challenge = await pool.signIn(client);
  await pool.restart();
  expect(
    await refusal(answer(pool, client, challenge, { SOFTWARE_TOKEN_MFA_CODE: app.code() })),
  ).toContain('already been used once');
  accessToken(await answer(pool, client, challenge, { SOFTWARE_TOKEN_MFA_CODE: app.next() }));
});
