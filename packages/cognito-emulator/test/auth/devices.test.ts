import {
  AdminDeleteUserCommand,
  AdminForgetDeviceCommand,
  AdminGetDeviceCommand,
  AdminListDevicesCommand,
  AdminUpdateDeviceStatusCommand,
  ConfirmDeviceCommand,
  type DeviceConfigurationType,
  ForgetDeviceCommand,
  GetDeviceCommand,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  ListDevicesCommand,
  UpdateDeviceStatusCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { seconds } from '../../src/clock.ts';
import { confirm, type Device, named, prove } from './device-support.ts';
import {
  accessToken,
  answer,
  setUpApp,
  signInWith,
  startMfaPool,
  totpOnly,
} from './mfa-support.ts';
import { claimsOf, email, refusal, startPool } from './support.ts';

const missing = 'ResourceNotFoundException: Device does not exist.';

async function startDevicePool(DeviceConfiguration: DeviceConfigurationType = {}) {
  const pool = await startPool({
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: false, ...DeviceConfiguration },
  });
  const client = await pool.createClient();
  await pool.createUser();
  return Object.assign(pool, { client });
}

it('is offered a key, made known, and asked to prove itself from then on', async () => {
  await using pool = await startDevicePool();
  const { client, sdk } = pool;
  const { AuthenticationResult: first } = await pool.signIn(client);
  expect(first?.NewDeviceMetadata).toEqual({
    DeviceKey: expect.stringMatching(/^us-east-1_[0-9a-f-]{36}$/),
    DeviceGroupKey: expect.stringMatching(/^-[A-Za-z0-9]{8}$/),
  });
  expect(claimsOf(first?.AccessToken ?? '').device_key).toBe(first?.NewDeviceMetadata?.DeviceKey);
  const { device, UserConfirmationNecessary } = await confirm(pool, first);
  expect(UserConfirmationNecessary).toBe(false);
  pool.clock.advance(seconds(10));
  const challenge = await signInWith(pool, client, named(device));
  expect(challenge).toMatchObject({ ChallengeName: 'DEVICE_SRP_AUTH' });
  expect(challenge.AuthenticationResult).toBeUndefined();
  const { AuthenticationResult: second } = await prove(pool, client, challenge, device);
  expect(second?.NewDeviceMetadata).toBeUndefined();
  const AccessToken = second?.AccessToken;
  expect(claimsOf(AccessToken ?? '').device_key).toBe(device.key);
  const { Device } = await sdk.send(new GetDeviceCommand({ AccessToken, DeviceKey: device.key }));
  expect(Device).toMatchObject({
    DeviceKey: device.key,
    DeviceAttributes: expect.arrayContaining([
      { Name: 'device_name', Value: 'a test' },
      { Name: 'device_status', Value: 'valid' },
      { Name: 'dev:device_remembered_status', Value: 'remembered' },
    ]),
    DeviceCreateDate: new Date(pool.clock.now() - seconds(10)),
    DeviceLastAuthenticatedDate: new Date(pool.clock.now()),
  });
});

it('is refused with another secret, once for each exchange', async () => {
  await using pool = await startDevicePool();
  const { client } = pool;
  const { device } = await confirm(pool, (await pool.signIn(client)).AuthenticationResult);
  const challenge = await signInWith(pool, client, named(device));
  expect(await refusal(prove(pool, client, challenge, device, 'guessed'))).toBe(
    'NotAuthorizedException: Incorrect username or password.',
  );
  expect(await refusal(prove(pool, client, challenge, device))).toContain(
    'session can only be used once',
  );
  const again = await signInWith(pool, client, named(device));
  accessToken(await prove(pool, client, again, device));
});

it('stands for the second factor where the pool says so and it is remembered', async () => {
  const DeviceConfiguration = {
    ChallengeRequiredOnNewDevice: true,
    DeviceOnlyRememberedOnUserPrompt: true,
  };
  await using pool = await startMfaPool('OPTIONAL', totpOnly, { DeviceConfiguration });
  const { client, sdk } = pool;
  const first = await pool.signIn(client);
  const AccessToken = accessToken(first);
  const { device, UserConfirmationNecessary } = await confirm(pool, first.AuthenticationResult);
  expect(UserConfirmationNecessary).toBe(true);
  const app = await setUpApp(pool, AccessToken);
  const known = () => signInWith(pool, client, named(device));
  const status = (DeviceRememberedStatus: 'remembered' | 'not_remembered') =>
    sdk.send(
      new UpdateDeviceStatusCommand({ AccessToken, DeviceKey: device.key, DeviceRememberedStatus }),
    );
  // Not remembered yet: both are asked for.
  const second = await known();
  expect(second.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  const third = await answer(pool, client, second, { SOFTWARE_TOKEN_MFA_CODE: app.next() });
  expect(third.ChallengeName).toBe('DEVICE_SRP_AUTH');
  accessToken(await prove(pool, client, third, device));
  await status('remembered');
  const alone = await known();
  expect(alone.ChallengeName).toBe('DEVICE_SRP_AUTH');
  accessToken(await prove(pool, client, alone, device));
  expect((await pool.signIn(client)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  await status('not_remembered');
  expect((await known()).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
});

it('does not stand for the second factor elsewhere', async () => {
  await using pool = await startMfaPool('OPTIONAL', totpOnly, {
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: false },
  });
  const { client } = pool;
  const first = await pool.signIn(client);
  const { device } = await confirm(pool, first.AuthenticationResult);
  await setUpApp(pool, accessToken(first));
  expect((await signInWith(pool, client, named(device))).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
});

it('lets the session of a second factor go on once, not more', async () => {
  await using pool = await startMfaPool('OPTIONAL', totpOnly, {
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: false },
  });
  const { client } = pool;
  const first = await pool.signIn(client);
  const { device } = await confirm(pool, first.AuthenticationResult);
  const app = await setUpApp(pool, accessToken(first));
  const second = await signInWith(pool, client, named(device));
  expect(await refusal(prove(pool, client, second, device))).toContain('Invalid session');
  const third = await answer(pool, client, second, { SOFTWARE_TOKEN_MFA_CODE: app.next() });
  accessToken(await prove(pool, client, second, device));
  expect(await refusal(prove(pool, client, second, device))).toContain('Invalid session');
  const again = { SOFTWARE_TOKEN_MFA_CODE: app.code() };
  expect(await refusal(answer(pool, client, second, again))).toContain('can only be used once');
  accessToken(await prove(pool, client, third, device));
});

it('belongs to one user and one sign-in', async () => {
  await using pool = await startDevicePool();
  const { client } = pool;
  const mallory = 'mallory@example.com';
  await pool.createUser(mallory);
  const first = await pool.signIn(client);
  const { device } = await confirm(pool, first.AuthenticationResult);
  const other = await pool.signIn(client, mallory);
  expect(await refusal(signInWith(pool, client, { ...named(device), USERNAME: mallory }))).toBe(
    missing,
  );
  const steal = { ...first.AuthenticationResult, AccessToken: accessToken(other) };
  expect(await refusal(confirm(pool, steal))).toBe(
    'InvalidParameterException: Invalid device key given.',
  );
  expect(await refusal(confirm(pool, first.AuthenticationResult))).toBe(
    'DeviceKeyExistsException: Device already exists',
  );
});

it('tells an unknown device apart after a right password only', async () => {
  await using pool = await startDevicePool();
  const { client } = pool;
  const unknown = { DEVICE_KEY: `us-east-1_${crypto.randomUUID()}` };
  expect(await refusal(signInWith(pool, client, unknown))).toBe(missing);
  expect(await refusal(signInWith(pool, client, { ...unknown, PASSWORD: 'wrong' }))).toBe(
    'NotAuthorizedException: Incorrect username or password.',
  );
});

it('is not confirmed without a good verifier', async () => {
  await using pool = await startDevicePool();
  const { AuthenticationResult: first } = await pool.signIn(pool.client);
  for (const DeviceSecretVerifierConfig of [
    undefined,
    { Salt: '', PasswordVerifier: '' },
    { Salt: 'AAAA', PasswordVerifier: 'AAAA' },
    { Salt: 'AAAA', PasswordVerifier: 'B'.repeat(1000) },
  ]) {
    const outcome = await refusal(
      pool.sdk.send(
        new ConfirmDeviceCommand({
          AccessToken: first?.AccessToken,
          DeviceKey: first?.NewDeviceMetadata?.DeviceKey,
          DeviceSecretVerifierConfig,
        }),
      ),
    );
    expect(outcome).toBe('InvalidParameterException: Invalid device secret verifier given.');
  }
});

it('lists, changes and forgets devices, for the user and for an administrator', async () => {
  await using pool = await startDevicePool();
  const { client, sdk } = pool;
  const devices: Device[] = [];
  let AccessToken = '';
  for (let count = 0; count < 3; count++) {
    const result = await pool.signIn(client);
    AccessToken = accessToken(result);
    devices.push((await confirm(pool, result.AuthenticationResult)).device);
    pool.clock.advance(seconds(1));
  }
  const [one, two] = devices.map(({ key }) => key);
  const admin = { UserPoolId: pool.poolId, Username: email };
  const page = await sdk.send(new ListDevicesCommand({ AccessToken, Limit: 2 }));
  expect(page.Devices?.map(({ DeviceKey }) => DeviceKey)).toEqual([one, two]);
  const { PaginationToken } = page;
  const rest = await sdk.send(new AdminListDevicesCommand({ ...admin, PaginationToken }));
  expect(rest.Devices?.map(({ DeviceKey }) => DeviceKey)).toEqual([devices[2]?.key]);
  expect(rest.PaginationToken).toBeUndefined();
  await sdk.send(
    new AdminUpdateDeviceStatusCommand({
      ...admin,
      DeviceKey: one,
      DeviceRememberedStatus: 'not_remembered',
    }),
  );
  const { Device } = await sdk.send(new AdminGetDeviceCommand({ ...admin, DeviceKey: one }));
  expect(Device?.DeviceAttributes).toContainEqual({
    Name: 'dev:device_remembered_status',
    Value: 'not_remembered',
  });
  await sdk.send(new ForgetDeviceCommand({ AccessToken, DeviceKey: one }));
  await sdk.send(new AdminForgetDeviceCommand({ ...admin, DeviceKey: two }));
  const left = await sdk.send(new ListDevicesCommand({ AccessToken }));
  expect(left.Devices).toHaveLength(1);
  for (const call of [
    () => sdk.send(new GetDeviceCommand({ AccessToken, DeviceKey: one })),
    () => sdk.send(new AdminGetDeviceCommand({ ...admin, DeviceKey: two })),
    () => sdk.send(new AdminForgetDeviceCommand({ ...admin, DeviceKey: two })),
  ])
    expect(await refusal(call())).toBe(missing);
  await sdk.send(new AdminDeleteUserCommand(admin));
  expect(await refusal(sdk.send(new AdminListDevicesCommand(admin)))).toBe(
    'ResourceNotFoundException: User does not exist.',
  );
});

it('is refreshed with its key only', async () => {
  await using pool = await startDevicePool();
  const { client, sdk } = pool;
  const { AuthenticationResult } = await pool.signIn(client);
  const { RefreshToken = '', NewDeviceMetadata } = AuthenticationResult ?? {};
  const refresh = (DeviceKey?: string) =>
    sdk.send(
      new GetTokensFromRefreshTokenCommand({ ClientId: client.id, RefreshToken, DeviceKey }),
    );
  const initiate = (more: Record<string, string>) =>
    sdk.send(
      new InitiateAuthCommand({
        ClientId: client.id,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: RefreshToken, ...more },
      }),
    );
  for (const call of [refresh(), initiate({}), initiate({ DEVICE_KEY: 'us-east-1_1' })])
    expect(await refusal(call)).toBe('NotAuthorizedException: Invalid Refresh Token');
  const key = NewDeviceMetadata?.DeviceKey ?? '';
  for (const renewed of [await refresh(key), await initiate({ DEVICE_KEY: key })])
    expect(claimsOf(accessToken(renewed)).device_key).toBe(key);
});

it('leaves no trace where the pool remembers none', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  const result = await signInWith(pool, client, { DEVICE_KEY: 'us-east-1_1' });
  const AccessToken = accessToken(result);
  expect(result.AuthenticationResult).not.toHaveProperty('NewDeviceMetadata');
  expect(claimsOf(AccessToken)).not.toHaveProperty('device_key');
  const call = new ConfirmDeviceCommand({ AccessToken, DeviceKey: 'us-east-1_1' });
  expect(await refusal(pool.sdk.send(call))).toContain('InvalidUserPoolConfigurationException');
});
