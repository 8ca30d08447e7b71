import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, seconds } from '../../src/clock.ts';
import { createEmulator, type Emulator } from '../../src/index.ts';
import { claimsOf, refusal } from '../auth/support.ts';
import { createWire, type Wire } from '../behaviour/wire.ts';

const exceeded = 'TooManyRequestsException: Rate exceeded';
const password = 'Correct-horse-1';
const clock = createManualClock();
const [poolId, otherId] = ['us-east-1_Quotas001', 'us-east-1_Quotas002'];
const clientId = 'quotasclient01';

let emulator: Emulator;
let api: Wire;

beforeAll(async () => {
  const Users = ['ada', 'bea'].map((name) => ({
    Username: `${name}@example.com`,
    Password: password,
  }));
  const ExplicitAuthFlows: 'ALLOW_USER_PASSWORD_AUTH'[] = ['ALLOW_USER_PASSWORD_AUTH'];
  emulator = await createEmulator({
    clock,
    quotas: 'aws',
    seed: {
      UserPools: [
        {
          Id: poolId,
          PoolName: 'one',
          UsernameAttributes: ['email'],
          Clients: [{ ClientId: clientId, ClientName: 'app', ExplicitAuthFlows }],
          Domains: [{ Domain: 'gate' }],
          Users,
        },
        { Id: otherId, PoolName: 'other' },
      ],
    },
  });
  api = createWire(emulator.url);
});
afterAll(() => emulator.close());
beforeEach(() => clock.advance(seconds(1)));

/** How many of `call` were let through before the first that was not. */
const capacity = async (call: () => Promise<unknown>, atMost = 100) => {
  for (let count = 0; count < atMost; count++)
    if ((await refusal(call())) === exceeded) return count;
  return atMost;
};

const list = () => api('ListUserPools', { MaxResults: 1 });

describe('the quotas of AWS for operations', () => {
  it('hold each kind to its rate, and fill again with time', async () => {
    expect(await capacity(list)).toBe(15);
    // Another kind has a rate of its own.
    await api('CreateUserPool', { PoolName: 'x' });
    clock.advance(seconds(1) / 5);
    expect(await capacity(() => api('DescribeUserPool', { UserPoolId: poolId }))).toBe(3);
    clock.advance(seconds(60));
    expect(await capacity(list)).toBe(15);
  });

  it('hold an operation of one pool to five a second', async () => {
    const ResourceArn = `arn:aws:cognito-idp:us-east-1:000000000000:userpool/${otherId}`;
    expect(await capacity(() => api('ListTagsForResource', { ResourceArn }))).toBe(5);
    const groups = (UserPoolId: string) => () => api('ListGroups', { UserPoolId });
    expect(await capacity(groups(poolId))).toBe(5);
    expect(await capacity(groups(otherId))).toBe(5);
    expect(await capacity(() => api('ListIdentityProviders', { UserPoolId: poolId }))).toBe(5);
    // All of that is one kind, whose twenty are spent.
    expect(await capacity(() => api('GetCSVHeader', { UserPoolId: poolId }))).toBe(0);
  });

  it('hold one user to ten reads and ten writes a second, whatever they are called', async () => {
    const signIn = (USERNAME: string) =>
      api('InitiateAuth', {
        ClientId: clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: password },
      });
    const { AuthenticationResult } = await signIn('ada@example.com');
    const AccessToken = AuthenticationResult?.AccessToken ?? '';
    await api('GetUser', { AccessToken });
    const read = (Username: string) => () => api('AdminGetUser', { UserPoolId: poolId, Username });
    expect(await capacity(read(String(claimsOf(AccessToken).sub)))).toBe(8);
    expect(await refusal(read('ada@example.com')())).toBe(exceeded);
    expect(await refusal(api('GetUser', { AccessToken }))).toBe(exceeded);
    expect(await refusal(signIn('ada@example.com'))).toBe(exceeded);
    const write = (UserPoolId: string) => () =>
      api('AdminDisableUser', { UserPoolId, Username: 'ada@example.com' });
    expect(await capacity(write(poolId))).toBe(10);
    expect(await capacity(read('bea@example.com'))).toBe(10);
    // Nobody of that name in the other pool, and another user than in the first.
    expect(await capacity(write(otherId))).toBe(10);
  });

  it('count a new password as account recovery', async () => {
    let count = 0;
    const respond = (ChallengeName: 'NEW_PASSWORD_REQUIRED' | 'SMS_MFA') => () =>
      api('RespondToAuthChallenge', {
        ClientId: clientId,
        ChallengeName,
        ChallengeResponses: { USERNAME: `nobody-${count++}` },
      });
    expect(await capacity(respond('NEW_PASSWORD_REQUIRED'))).toBe(30);
    expect(await capacity(respond('SMS_MFA'), 40)).toBe(40);
  });

  it('are not enforced unless asked for', async () => {
    const free = await createEmulator({ clock: createManualClock() });
    const wire = createWire(free.url);
    expect(await capacity(() => wire('ListUserPools', { MaxResults: 1 }), 20)).toBe(20);
    await free.close();
  });
});

describe('the quotas of AWS for a domain', () => {
  const post = (path: string, form: Record<string, string>) =>
    fetch(`${emulator.url}/gate${path}`, { method: 'POST', body: new URLSearchParams(form) });

  it('hold the token endpoint to the rate of the grant', async () => {
    const ask = async (grant_type: string) =>
      (await post('/oauth2/token', { grant_type, client_id: 'none' })).status;
    const before = await Promise.all(Array.from({ length: 150 }, () => ask('client_credentials')));
    expect(new Set(before)).toEqual(new Set([400]));
    const refused = await post('/oauth2/token', { grant_type: 'client_credentials' });
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual({
      error: 'invalid_request',
      error_description: 'Rate exceeded',
    });
    expect(await ask('refresh_token')).toBe(400);
  });

  it('hold the pages to the rate of what they do', async () => {
    const recover = () => post(`/forgotPassword?client_id=${clientId}`, {});
    const before = await Promise.all(Array.from({ length: 30 }, recover));
    expect(before.map(({ status }) => status)).not.toContain(429);
    const refused = await recover();
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('Too many requests');
    const look = await fetch(`${emulator.url}/gate/forgotPassword?client_id=${clientId}`);
    expect(look.status).not.toBe(429);
  });
});
