import {
  AssociateSoftwareTokenCommand,
  InitiateAuthCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createSrpSession, signSrpSession, wrapAuthChallenge } from 'cognito-srp-helper';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TriggerEvents, TriggerFunctions } from '../../src/index.ts';
import { confirm, named, prove } from './device-support.ts';
import {
  accessToken,
  allFactors,
  answer,
  appOf,
  givePhone,
  ownSender,
  phone,
  preferFactors,
  sentCode,
  setMfa,
  setUpApp,
  totpOnly,
} from './mfa-support.ts';
import { type AppClient, claimsOf, type Pool, password, refusal, startPool } from './support.ts';

type Results = TriggerEvents['defineAuthChallenge']['request']['session'];
type Decision = TriggerEvents['defineAuthChallenge']['response'];

const riddle = { challengeName: 'CUSTOM_CHALLENGE' };
const verifier = { challengeName: 'PASSWORD_VERIFIER' };
const tokens = { issueTokens: true };
const unusable = 'InvalidLambdaResponseException: Unrecognizable lambda output';

/** What DefineAuthChallenge answers, in turn. */
let decisions: Decision[] = [];
/** What it was told each time. */
let asked: Results[] = [];
const triggers: TriggerFunctions = {
  defineAuthChallenge: (event) => {
    asked.push(event.request.session);
    event.response = decisions.shift() ?? { failAuthentication: true };
    return event;
  },
  createAuthChallenge: (event) => event,
  verifyAuthChallengeResponse: (event) => {
    event.response.answerCorrect = event.request.challengeAnswer === '42';
    return event;
  },
};

let pool: Pool;
let client: AppClient;

beforeAll(async () => {
  const DeviceConfiguration = { ChallengeRequiredOnNewDevice: false };
  pool = await startPool({ ...ownSender, DeviceConfiguration }, undefined, triggers);
  await setMfa(pool, 'OPTIONAL', allFactors);
  client = await pool.createClient({
    ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
  });
});
afterAll(() => pool[Symbol.asyncDispose]());
beforeEach(() => {
  decisions = [];
  asked = [];
  // SRP clients sign with the real time, and each code of an app takes the clock on.
  pool.clock.advance(Date.now() - pool.clock.now());
});

let count = 0;
async function createPerson() {
  count += 1;
  const name = `user-${count}@example.com`;
  await pool.createUser(name);
  return name;
}

/** Somebody new with a phone number, signed in. */
async function newcomer() {
  const name = await createPerson();
  await givePhone(pool, name);
  const { AuthenticationResult: first } = await pool.signIn(client, name);
  return { name, first, token: first?.AccessToken ?? '' };
}

/** The same with a device that is known. */
async function ownerOfDevice() {
  const { first, ...person } = await newcomer();
  const { device } = await confirm(pool, first);
  return { ...person, device };
}

const begin = (name: string, more: Record<string, string> = {}) =>
  pool.sdk.send(
    new InitiateAuthCommand({
      ClientId: client.id,
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME: name, ...more },
    }),
  );

/** Begins with the password, which the function has to ask for. */
async function beginWithPassword(
  name: string,
  more: Record<string, string> = {},
  typed = password,
) {
  const session = createSrpSession(name, typed, pool.poolId, false);
  const challenge = await begin(name, {
    CHALLENGE_NAME: 'SRP_A',
    SRP_A: session.largeA,
    ...more,
  });
  const { ChallengeResponses } = wrapAuthChallenge(signSrpSession(session, challenge), {
    ClientId: client.id,
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeResponses: { USERNAME: name },
  });
  return answer(pool, client, challenge, { ...ChallengeResponses });
}

const solve = (name: string, { Session }: { Session?: string | undefined }, ANSWER = '42') =>
  answer(pool, client, { ChallengeName: 'CUSTOM_CHALLENGE', Session }, { USERNAME: name, ANSWER });

/** The challenges that the function was told of when it was asked last. */
const told = () =>
  asked.at(-1)?.map(({ challengeName, challengeResult }) => `${challengeName} ${challengeResult}`);

const passwordProven = ['SRP_A true', 'PASSWORD_VERIFIER true'];

describe('what follows the password of a custom sign-in', () => {
  it('is the second factor, before the function is asked again and told', async () => {
    const { name, token } = await newcomer();
    const app = await setUpApp(pool, token);
    decisions = [verifier, riddle, tokens];
    const second = await beginWithPassword(name);
    expect(second.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    expect(told()).toEqual(['SRP_A true']);
    const wrong = { USERNAME: name, SOFTWARE_TOKEN_MFA_CODE: '000000' };
    expect(await refusal(answer(pool, client, second, wrong))).toBe(
      'CodeMismatchException: Invalid code received for user',
    );
    expect(told()).toEqual(['SRP_A true']);
    const right = { USERNAME: name, SOFTWARE_TOKEN_MFA_CODE: app.next() };
    const third = await answer(pool, client, second, right);
    expect(third.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect(told()).toEqual([...passwordProven, 'SOFTWARE_TOKEN_MFA true']);
    accessToken(await solve(name, third));
    expect(told()).toEqual([...passwordProven, 'SOFTWARE_TOKEN_MFA true', 'CUSTOM_CHALLENGE true']);
  });

  it('is the device after that, which the function need not have asked for once more', async () => {
    const { name, token, device } = await ownerOfDevice();
    const app = await setUpApp(pool, token);
    decisions = [verifier, { challengeName: 'SOFTWARE_TOKEN_MFA' }, tokens];
    const code = () => ({ USERNAME: name, SOFTWARE_TOKEN_MFA_CODE: app.next() });
    const second = await beginWithPassword(name, named(device));
    const third = await answer(pool, client, second, code());
    expect(third.ChallengeName).toBe('DEVICE_SRP_AUTH');
    const fourth = await prove(pool, client, third, device, device.secret, name);
    const proven = [
      ...passwordProven,
      'SOFTWARE_TOKEN_MFA true',
      'DEVICE_SRP_AUTH true',
      'DEVICE_PASSWORD_VERIFIER true',
    ];
    expect(told()).toEqual(proven);
    expect(fourth.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    const last = await answer(pool, client, fourth, code());
    expect(told()).toEqual([...proven, 'SOFTWARE_TOKEN_MFA true']);
    expect(claimsOf(accessToken(last)).device_key).toBe(device.key);
  });

  it('is told of whole where a client proves its device with the session before', async () => {
    const { name, token, device } = await ownerOfDevice();
    const app = await setUpApp(pool, token);
    decisions = [verifier, tokens];
    const second = await beginWithPassword(name, named(device));
    const code = { USERNAME: name, SOFTWARE_TOKEN_MFA_CODE: app.next() };
    await answer(pool, client, second, code);
    accessToken(await prove(pool, client, second, device, device.secret, name));
    expect(told()).toHaveLength(5);
  });

  it('is the new password first, of which the function is not told', async () => {
    const name = 'newly-invited@example.com';
    await pool.invite(name);
    decisions = [verifier, riddle, tokens];
    const second = await beginWithPassword(name, {}, `${password}-0`);
    expect(second.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    const responses = { USERNAME: name, NEW_PASSWORD: password };
    const third = await answer(pool, client, second, responses);
    expect(third.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect(told()).toEqual(passwordProven);
    accessToken(await solve(name, third));
  });

  it('does not make another device a proven one', async () => {
    const { name, device } = await ownerOfDevice();
    const { device: other } = await confirm(
      pool,
      (await pool.signIn(client, name)).AuthenticationResult,
    );
    decisions = [verifier, riddle, tokens];
    const second = await beginWithPassword(name, named(device));
    const third = await prove(pool, client, second, device, device.secret, name);
    const responses = { USERNAME: name, ANSWER: '42', ...named(other) };
    const fourth = await answer(pool, client, third, responses);
    expect(fourth.ChallengeName).toBe('DEVICE_SRP_AUTH');
    const last = await prove(pool, client, fourth, other, other.secret, name);
    expect(claimsOf(accessToken(last)).device_key).toBe(other.key);
  });

  it('is nothing after a wrong one, or of nobody: the function is not asked again', async () => {
    const name = await createPerson();
    for (const [who, typed] of [
      [name, 'wrong'],
      ['nobody@example.com', password],
    ] as const) {
      decisions = [verifier, riddle];
      expect(await refusal(beginWithPassword(who, {}, typed))).toBe(
        'NotAuthorizedException: Incorrect username or password.',
      );
      expect(decisions).toEqual([riddle]);
    }
  });
});

describe('a challenge of Cognito that the function asks for', () => {
  it.each([
    ['SMS_MFA', 'SMS_MFA_CODE', () => phone],
    ['EMAIL_OTP', 'EMAIL_OTP_CODE', (name: string) => name],
  ] as const)('is %s', async (challengeName, parameter, addressOf) => {
    const { name, token } = await newcomer();
    await preferFactors(pool, token, [challengeName]);
    decisions = [verifier, riddle, { challengeName }, tokens];
    const automatic = await beginWithPassword(name);
    const responses = () => ({ USERNAME: name, [parameter]: sentCode(pool, addressOf(name)) });
    const second = await answer(pool, client, automatic, responses());
    const third = await solve(name, second, 'no');
    expect(third.ChallengeName).toBe(challengeName);
    const wrong = { USERNAME: name, [parameter]: 'wrong' };
    expect(await refusal(answer(pool, client, third, wrong))).toContain('CodeMismatchException');
    accessToken(await answer(pool, client, third, responses()));
    expect(told()).toEqual([
      ...passwordProven,
      `${challengeName} true`,
      'CUSTOM_CHALLENGE false',
      `${challengeName} true`,
    ]);
  });

  it('is DEVICE_SRP_AUTH', async () => {
    const { name, device } = await ownerOfDevice();
    decisions = [verifier, riddle, { challengeName: 'DEVICE_SRP_AUTH' }, tokens];
    const second = await beginWithPassword(name);
    const responses = { USERNAME: name, ANSWER: '42', ...named(device) };
    const third = await answer(pool, client, second, responses);
    expect(third.ChallengeName).toBe('DEVICE_SRP_AUTH');
    const last = await prove(pool, client, third, device, device.secret, name);
    expect(claimsOf(accessToken(last)).device_key).toBe(device.key);
    expect(told()?.slice(-2)).toEqual(['DEVICE_SRP_AUTH true', 'DEVICE_PASSWORD_VERIFIER true']);
  });

  it('is none that the user has not, nor any other name', async () => {
    const { name } = await newcomer();
    for (const challengeName of ['SMS_MFA', 'DEVICE_SRP_AUTH', 'RIDDLE']) {
      decisions = [verifier, { challengeName }];
      expect(await refusal(beginWithPassword(name)), challengeName).toBe(unusable);
    }
  });

  it('is none before the password, nor for somebody who does not exist', async () => {
    const { name, token, device } = await ownerOfDevice();
    await setUpApp(pool, token);
    for (const challengeName of ['SOFTWARE_TOKEN_MFA', 'DEVICE_SRP_AUTH', 'PASSWORD_VERIFIER']) {
      decisions = [{ challengeName }, { challengeName }];
      expect(await refusal(begin(name, named(device)))).toBe(unusable);
      expect(await refusal(begin('nobody@example.com'))).toBe(unusable);
    }
  });
});

describe('custom challenges alone', () => {
  it('lead to no second factor, and as many of them as the function likes to no lock', async () => {
    const { name, token } = await newcomer();
    await setUpApp(pool, token);
    decisions = [...Array.from({ length: 9 }, () => riddle), tokens];
    let step: { Session?: string | undefined } = await begin(name);
    for (let round = 1; round < 9; round++) step = await solve(name, step, 'no');
    accessToken(await solve(name, step));
    expect(told()).toHaveLength(9);
  });
});

describe('where the pool requires a second factor', () => {
  beforeAll(() => setMfa(pool, 'ON', totpOnly));

  it('one is set up after the password, and the function not told of it', async () => {
    const name = await createPerson();
    decisions = [verifier, tokens];
    const { ChallengeName, ...second } = await beginWithPassword(name);
    expect(ChallengeName).toBe('MFA_SETUP');
    const { SecretCode = '', ...third } = await pool.sdk.send(
      new AssociateSoftwareTokenCommand({ Session: second.Session }),
    );
    const UserCode = appOf(pool, SecretCode).code();
    const { Session } = await pool.sdk.send(
      new VerifySoftwareTokenCommand({ Session: third.Session, UserCode }),
    );
    accessToken(await answer(pool, client, { ChallengeName, Session }, { USERNAME: name }));
    expect(told()).toEqual(passwordProven);
  });

  it('custom challenges alone still have none after them, nor has the new password', async () => {
    const name = 'invited@example.com';
    await pool.invite(name);
    decisions = [riddle, tokens];
    const second = await solve(name, await begin(name));
    expect(second.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    accessToken(await answer(pool, client, second, { USERNAME: name, NEW_PASSWORD: password }));
  });
});
