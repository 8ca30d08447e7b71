import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PasswordPolicyType } from '../../model/api.gen.ts';
import { generateTemporaryPassword, requireStrongPassword } from '../../src/domain/password.ts';
import { completeSettings } from '../../src/domain/pool-settings.ts';
import { createSeededRandom, randomInteger } from '../../src/random.ts';
import type { UserPool } from '../../src/store/types.ts';

const poolWith = (PasswordPolicy?: PasswordPolicyType): UserPool => ({
  id: 'us-east-1_x',
  settings: completeSettings(PasswordPolicy ? { Policies: { PasswordPolicy } } : {}, {
    PoolName: 'x',
  }),
  schema: [],
  createdAt: 0,
  updatedAt: 0,
});

describe('a generated password', () => {
  it('satisfies any policy', () => {
    fc.assert(
      fc.property(
        fc.record({
          MinimumLength: fc.integer({ min: 6, max: 99 }),
          RequireUppercase: fc.boolean(),
          RequireLowercase: fc.boolean(),
          RequireNumbers: fc.boolean(),
          RequireSymbols: fc.boolean(),
        }),
        fc.string(),
        (policy, seed) => {
          const pool = poolWith(policy);
          const password = generateTemporaryPassword(pool, createSeededRandom(seed));
          requireStrongPassword(pool, password);
          expect(password).toMatch(/^\S+$/);
        },
      ),
    );
  });
});

describe('the policy', () => {
  it.each([
    ['Aa1!', 'Password not long enough'],
    ['aaaaaaa1!', 'Password must have uppercase characters'],
    ['AAAAAAA1!', 'Password must have lowercase characters'],
    ['Aaaaaaaa!', 'Password must have numeric characters'],
    ['Aaaaaaaa1', 'Password must have symbol characters'],
  ])('refuses %s: %s', (password, reason) => {
    expect(() => requireStrongPassword(poolWith(), password)).toThrow(
      `Password did not conform with policy: ${reason}`,
    );
  });

  it('counts what it is told to count and nothing else', () => {
    expect(() => requireStrongPassword(poolWith(), 'Aaaaaa1!')).not.toThrow();
    expect(() =>
      requireStrongPassword(poolWith({ MinimumLength: 12 }), 'lowercaseonly'),
    ).not.toThrow();
  });
});

it('random numbers stay below their limit and reach every value', () => {
  const random = createSeededRandom('seed');
  const seen = new Set(Array.from({ length: 500 }, () => randomInteger(random, 10)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
