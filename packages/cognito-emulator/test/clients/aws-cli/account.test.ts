import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { email, type Pool, password, startPool } from '../../auth/support.ts';

const found = spawnSync('aws', ['--version'], { encoding: 'utf8' });
const isPresent = found.status === 0;

it('says whether the AWS CLI took part in these tests', () => {
  if (isPresent) expect(found.stdout + found.stderr).toContain('aws-cli');
  else expect(found.error ?? found.stderr, 'The AWS CLI is not installed here.').toBeTruthy();
});

/** No profile, no configuration file, no metadata service: nothing but the emulator can be meant. */
const environment = (pool: Pool): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/nonexistent',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
  AWS_MAX_ATTEMPTS: '1',
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.emulator.url,
});

async function aws(pool: Pool, ...parameters: string[]) {
  const argv = ['cognito-idp', ...parameters, '--output', 'json'];
  const { stdout } = await promisify(execFile)('aws', argv, { env: environment(pool) });
  return stdout === '' ? {} : JSON.parse(stdout);
}

describe.runIf(isPresent)('the AWS CLI', () => {
  it('signs in, renews, and is signed out', { timeout: 60_000 }, async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    const sub = await pool.createUser();
    const initiate = ['initiate-auth', '--client-id', client.id, '--auth-flow'];
    const typed = `USERNAME=${email},PASSWORD=${password}`;
    const first = await aws(pool, ...initiate, 'USER_PASSWORD_AUTH', '--auth-parameters', typed);
    const { RefreshToken, AccessToken } = first.AuthenticationResult;
    expect(await aws(pool, 'get-user', '--access-token', AccessToken)).toMatchObject({
      Username: sub,
    });
    const renewal = [
      'get-tokens-from-refresh-token',
      '--client-id',
      client.id,
      '--refresh-token',
      RefreshToken,
    ];
    expect((await aws(pool, ...renewal)).AuthenticationResult.TokenType).toBe('Bearer');
    await aws(pool, 'revoke-token', '--client-id', client.id, '--token', RefreshToken);
    await expect(aws(pool, 'get-user', '--access-token', AccessToken)).rejects.toThrow(
      /NotAuthorizedException.*Access Token has been revoked/,
    );
  });

  it('lists the people and is told what is wrong', { timeout: 60_000 }, async () => {
    await using pool = await startPool();
    const client = await pool.createClient();
    const sub = await pool.createUser();
    const { Users } = await aws(pool, 'list-users', '--user-pool-id', pool.poolId);
    expect(Users).toMatchObject([{ Username: sub, UserStatus: 'CONFIRMED' }]);
    const wrong = `USERNAME=${email},PASSWORD=not-the-password`;
    const initiate = [
      'initiate-auth',
      '--client-id',
      client.id,
      '--auth-flow',
      'USER_PASSWORD_AUTH',
    ];
    await expect(aws(pool, ...initiate, '--auth-parameters', wrong)).rejects.toThrow(
      'Incorrect username or password.',
    );
  });
});
