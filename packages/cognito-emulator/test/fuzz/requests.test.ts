import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/index.ts';
import { operations } from '../../src/ops/index.ts';
import { createSeededRandom, type Random } from '../../src/random.ts';
import { servicesOf } from '../../src/wire/services.ts';
import { createWire, signature } from '../behaviour/wire.ts';
import { chance, garble, generateInput, oddHeaders, pick, spoil, type World } from './inputs.ts';

const count = process.env.GATEHOUSE_SOAK === '1' ? 10_000 : 300;
const services = servicesOf(operations);
const password = 'Analytical-Engine-1';

let emulator: Emulator;
const defects: string[] = [];

beforeAll(async () => {
  emulator = await createEmulator({
    report: (line, error) => {
      defects.push(`${line}: ${error instanceof Error ? error.stack : error}`);
    },
  });
});
afterAll(() => emulator.close());

/** A pool with people, a group and clients, and what is needed to speak of them. */
const createWorld = async (): Promise<World> => {
  const api = createWire(emulator.url);
  const { UserPool } = await api('CreateUserPool', {
    PoolName: 'fuzz',
    AutoVerifiedAttributes: ['email'],
    UserPoolTier: 'PLUS',
    UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
  });
  const UserPoolId = UserPool?.Id ?? '';
  const client = async (GenerateSecret: boolean) => {
    const { UserPoolClient } = await api('CreateUserPoolClient', {
      UserPoolId,
      ClientName: 'app',
      GenerateSecret,
      ExplicitAuthFlows: [
        'ALLOW_USER_PASSWORD_AUTH',
        'ALLOW_ADMIN_USER_PASSWORD_AUTH',
        'ALLOW_USER_SRP_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
        'ALLOW_CUSTOM_AUTH',
        'ALLOW_USER_AUTH',
      ],
    });
    return UserPoolClient?.ClientId ?? '';
  };
  const [open, secret] = [await client(false), await client(true)];
  for (const Username of ['ada', 'eve', 'new']) {
    await api('AdminCreateUser', {
      UserPoolId,
      Username,
      TemporaryPassword: password,
      UserAttributes: [
        { Name: 'email', Value: `${Username}@example.com` },
        { Name: 'email_verified', Value: 'true' },
      ],
    });
    if (Username !== 'new')
      await api('AdminSetUserPassword', {
        UserPoolId,
        Username,
        Password: password,
        Permanent: true,
      });
  }
  await api('CreateGroup', { UserPoolId, GroupName: 'staff' });
  const signIn = (USERNAME: string) =>
    api('InitiateAuth', {
      ClientId: open,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD: password },
    });
  const { AuthenticationResult } = await signIn('ada');
  const { Session = '' } = await signIn('new');
  const { AccessToken = '', RefreshToken = '', IdToken = '' } = AuthenticationResult ?? {};
  return {
    UserPoolId: [UserPoolId, UserPoolId, UserPoolId, 'us-east-1_nowhere'],
    ClientId: [open, open, secret, 'nobody'],
    Username: ['ada', 'eve', 'new', 'nobody', 'ada@example.com'],
    AccessToken: [AccessToken, AccessToken, IdToken],
    RefreshToken: [RefreshToken, AccessToken],
    Token: [RefreshToken, AccessToken],
    Session: [Session, 'x'.repeat(30)],
    GroupName: ['staff', 'nowhere'],
    Password: [password, 'x'],
    ResourceArn: [UserPool?.Arn ?? ''],
    AuthParameters: ['ada', 'new', password, 'x', RefreshToken, 'abcdef', 'EMAIL_OTP'],
    ChallengeResponses: ['ada', 'new', password, '123456', 'abcdef', 'SMS_MFA'],
    Name: ['email', 'name', 'custom:x', 'phone_number', 'verified_email', 'sub'],
    $keys: [
      'USERNAME',
      'PASSWORD',
      'SRP_A',
      'SECRET_HASH',
      'REFRESH_TOKEN',
      'NEW_PASSWORD',
      'ANSWER',
      'PREFERRED_CHALLENGE',
      'DEVICE_KEY',
      'userAttributes.name',
      'en',
    ],
  };
};

/** Sometimes as it should be, sometimes with a thing or two wrong. */
const makeRequest = (random: Random, world: World) => {
  const service = pick(random, services);
  const operation = pick(
    random,
    chance(random, 85) ? Object.keys(service.operations) : service.model.operationNames(),
  );
  const input = generateInput(service.model, service.model.inputShape(operation), random, world);
  const body = JSON.stringify(chance(random, 35) ? spoil(input, random) : input);
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `${service.targetPrefix}.${operation}`,
    authorization: signature.replace('cognito-idp', service.signingName),
  };
  return {
    operation,
    body: chance(random, 15) ? garble(body, random) : Buffer.from(body),
    headers: chance(random, 15) ? oddHeaders(headers, random) : headers,
  };
};

/** Refused by the wire or the shape validator, before any operation saw it. */
const isOfTheDoor = ({ __type: type, message }: { __type: string; message: string }) =>
  /^(?:Serialization|UnknownOperation|MissingAuth|IncompleteSig|Forbidden)/.test(type) ||
  message.includes('failed to satisfy constraint');

describe('whatever is sent', () => {
  it(`is answered as Cognito answers, never with 5xx, in ${count} requests`, async () => {
    const random = createSeededRandom(process.env.FUZZ_SEED ?? 'requests');
    let world = await createWorld();
    const reached = new Set<string>();
    let refusedAtTheDoor = 0;
    for (let at = 0; at < count; at++) {
      const { operation, body, headers } = makeRequest(random, world);
      const about = `request ${at}: ${operation} ${body.toString('utf8').slice(0, 400)}`;
      let response: Response;
      try {
        response = await fetch(emulator.url, {
          method: 'POST',
          headers,
          body,
          signal: AbortSignal.timeout(20_000),
        });
      } catch (error) {
        // A header that HTTP itself does not allow never leaves the client.
        if (error instanceof TypeError && error.message.includes('ByteString')) continue;
        throw new Error(`No answer to ${about}`, { cause: error });
      }
      const text = await response.text();
      expect(defects, about).toEqual([]);
      expect([200, 400, 403, 413], about).toContain(response.status);
      expect(response.headers.get('content-type'), about).toBe('application/x-amz-json-1.1');
      expect(response.headers.get('x-amzn-requestid'), about).toMatch(/^[0-9a-f-]{36}$/);
      expect(text, about).not.toMatch(/\n\s+at |node_modules|\/src\//);
      const answer = JSON.parse(text);
      if (response.status === 200) reached.add(operation);
      else {
        if (isOfTheDoor(answer)) refusedAtTheDoor += 1;
        expect(answer, about).toEqual({ __type: expect.any(String), message: expect.any(String) });
        expect(response.headers.get('x-amzn-errortype'), about).toBe(`${answer.__type}:`);
      }
      if (response.status === 200 && /^(?:Delete|AdminDelete)User(?:Pool)?$/.test(operation))
        world = await createWorld();
      else if (at % 500 === 499) world = await createWorld();
    }
    // Much of it must get past the door, or nothing was tried.
    expect(refusedAtTheDoor).toBeLessThan(count * 0.75);
    expect(reached.size).toBeGreaterThan(10);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }, 1_800_000);
});
