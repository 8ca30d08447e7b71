import { randomBytes, randomUUID } from 'node:crypto';
import {
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeNumber, pad } from '../../src/srp/encoding.ts';
import { g, modPow, N, powerOfG } from '../../src/srp/group.ts';
import { startHandshake, verifyClaim } from '../../src/srp/handshake.ts';
import { createVerifier, poolName, type Verifier, verifyPassword } from '../../src/srp/verifier.ts';

const random = { bytes: (length: number) => randomBytes(length) };
const poolId = 'us-east-1_AbCdEfGhI';

/** Signs in with an SRP client that was not written here and says whether the server side believes it. */
function exchange(stored: string, typed: string): boolean {
  const username = randomUUID();
  const user = createVerifier(poolId, username, stored, random);
  const session = createSrpSession(username, typed, poolId, false);
  const request = wrapInitiateAuth(session, {
    ClientId: 'c',
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME: username, SRP_A: '' },
  });
  const handshake = startHandshake(request.AuthParameters.SRP_A, user.verifier, random);
  if (handshake === null) throw new Error('SRP_A was refused');
  const secretBlock = randomBytes(600).toString('base64');
  const signed = signSrpSession(session, {
    ChallengeParameters: {
      SALT: user.salt,
      SRP_B: handshake.B,
      SECRET_BLOCK: secretBlock,
      USER_ID_FOR_SRP: username,
    },
  });
  const { ChallengeResponses: answer } = wrapAuthChallenge(signed, {
    ClientId: 'c',
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeResponses: { USERNAME: username, TIMESTAMP: '', PASSWORD_CLAIM_SIGNATURE: '' },
  });
  return verifyClaim(handshake, user.verifier, {
    poolName: poolName(poolId),
    userIdForSrp: username,
    secretBlock,
    timestamp: answer.TIMESTAMP,
    signature: answer.PASSWORD_CLAIM_SIGNATURE,
  });
}

describe('the server side of SRP', () => {
  it('believes a client that knows the password, whatever the sign bits (each is even odds)', () => {
    for (let round = 0; round < 10; round += 1)
      expect(exchange('Real-Pass-1234', 'Real-Pass-1234')).toBe(true);
  }, 20_000);

  it('does not believe one that knows another', () => {
    expect(exchange('Real-Pass-1234', 'Real-Pass-1235')).toBe(false);
  });

  it.each([
    ['zero', '0'],
    ['N', N.toString(16)],
    ['a multiple of N', (N * 3n).toString(16)],
    ['no number', 'xyz'],
    ['nothing', ''],
    ['too long', 'f'.repeat(5000)],
  ])('refuses %s as SRP_A', (_name, srpA) => {
    const { verifier } = createVerifier(poolId, 'u', 'p', random);
    expect(startHandshake(srpA, verifier, random)).toBeNull();
  });

  it.each(['1', (N - 1n).toString(16), (N + 1n).toString(16)])(
    'survives the degenerate SRP_A %#',
    (srpA) => {
      const { verifier } = createVerifier(poolId, 'u', 'p', random);
      const handshake = startHandshake(srpA, verifier, random);
      const claim = {
        poolName: poolName(poolId),
        userIdForSrp: 'u',
        secretBlock: 'AAAA',
        timestamp: '',
        signature: 'AAAA',
      };
      expect(handshake && verifyClaim(handshake, verifier, claim)).toBe(false);
    },
  );
});

describe('a stored verifier', () => {
  it.each([
    ['just made', (made: Verifier) => made],
    ['read back from a file', (made: Verifier) => ({ ...made })],
  ])('%s recognises its password and no other, nor another user or pool', (_, kept) => {
    const stored = kept(createVerifier(poolId, 'ada', 'pass phrase', random));
    expect(verifyPassword(poolId, 'ada', 'pass phrase', stored)).toBe(true);
    expect(verifyPassword(poolId, 'ada', 'pass phrasf', stored)).toBe(false);
    expect(verifyPassword(poolId, 'bob', 'pass phrase', stored)).toBe(false);
    expect(verifyPassword('us-east-1_Other0000', 'ada', 'pass phrase', stored)).toBe(false);
  });

  it('does not contain the password and differs each time', () => {
    const [one, two] = [
      createVerifier(poolId, 'ada', 'secret', random),
      createVerifier(poolId, 'ada', 'secret', random),
    ];
    expect(one.verifier).not.toBe(two.verifier);
    expect(JSON.stringify(one)).not.toContain('secret');
  });
});

describe('arithmetic', () => {
  it('raises to powers as BigInt does', () => {
    const number = fc.bigInt({ min: 0n, max: N - 1n });
    const property = fc.property(
      number,
      fc.bigInt({ min: 0n, max: 2n ** 64n }),
      (base, exponent) => modPow(base, exponent) === powerByHand(base, exponent),
    );
    const examples: [bigint, bigint][] = [
      [0n, 5n],
      [1n, 5n],
      [N - 1n, 4n],
      [N - 1n, 3n],
      [7n, 0n],
    ];
    expect(() => fc.assert(property, { numRuns: 40, examples })).not.toThrow();
  });

  it('raises g to powers as OpenSSL does, with tables and without', () => {
    const exponent = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
    const property = fc.property(exponent, (power) => powerOfG(power) === modPow(g, power));
    const examples = [0n, 1n, 2n ** 32n, 2n ** 255n, 2n ** 256n - 1n, 2n ** 256n].map(
      (power): [bigint] => [power],
    );
    // The tables are made for the hundredth power.
    for (const numRuns of [100, 100])
      expect(() => fc.assert(property, { numRuns, examples })).not.toThrow();
  });

  it('pads to the signed form', () => {
    expect([0x7fn, 0x80n, 0x100n].map((value) => pad(value).toString('hex'))).toEqual([
      '7f',
      '0080',
      '0100',
    ]);
    expect(encodeNumber(0x80n).toString('hex')).toBe('80');
  });
});

function powerByHand(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}
