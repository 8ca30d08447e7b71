import { describe, expect, test } from 'vitest';
import { userPool } from '../src/index.ts';
import {
  customAttributesSchema,
  emailSchema,
  givenNameSchema,
  newPasswordSchema,
  passwordRules,
} from '../src/validation/index.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('email', () => {
  test.each([
    [' Ada@Example.COM ', 'ada@example.com'],
    // Normalised before it is validated: the fullwidth at sign must not make a second, different address.
    ['ada＠example.com', 'ada@example.com'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(emailSchema.parse(typed)).toBe(kept);
  });

  test.each(['', 'ada', 'ada@', '@example.com', 'ada@exa mple.com', `${'a'.repeat(250)}@e.com`])(
    '%j is refused',
    (typed) => {
      expect(accepts(emailSchema, typed)).toBe(false);
    },
  );
});

describe('new password', () => {
  const { minimumLength, maximumLength } = userPool.passwordPolicy;

  test.each([
    [minimumLength - 1, false],
    [minimumLength, true],
    [maximumLength, true],
    [maximumLength + 1, false],
  ])('of %i characters: accepted %s', (length, accepted) => {
    expect(accepts(newPasswordSchema, 'x'.repeat(length))).toBe(accepted);
  });

  test('is never trimmed or folded', () => {
    expect(newPasswordSchema.parse('Ünïcode-Pass')).toBe('Ünïcode-Pass');
    expect(accepts(newPasswordSchema, ' with spaces inside ')).toBe(false);
  });

  test('names every rule it breaks, in the order of the list', () => {
    const result = newPasswordSchema.safeParse('a b');
    expect(result.error?.issues.map((issue) => issue.message)).toEqual(
      passwordRules.filter((rule) => !rule.test('a b')).map((rule) => `${rule.text}.`),
    );
  });
});

describe('names', () => {
  test('are trimmed', () => expect(givenNameSchema.parse('  Ada ')).toBe('Ada'));

  test.each(['', '   ', 'A\u202Eda', 'A\nda', 'x'.repeat(81)])('%j is refused', (typed) => {
    expect(accepts(givenNameSchema, typed)).toBe(false);
  });
});

describe('custom attributes', () => {
  test.each([
    [{ member_code: 'x'.repeat(9) }, false],
    [{ member_code: 'x'.repeat(10) }, true],
    [{ member_code: 'x'.repeat(15) }, true],
    [{ member_code: 'x'.repeat(16) }, false],
    [{ desk: 0 }, false],
    [{ desk: 1 }, true],
    [{ desk: 100 }, true],
    [{ desk: 101 }, false],
    [{ desk: 1.5 }, false],
    [{ joined_on: '2026-02-30' }, false],
    [{ joined_on: '2026-02-28' }, true],
    [{ newsletter: 'yes' }, false],
    [{ newsletter: true }, true],
    // Only the saga that creates people writes the record id.
    [{ user_id: '01890000-0000-7000-8000-000000000000' }, false],
  ])('%j: accepted %s', (value, accepted) => {
    expect(accepts(customAttributesSchema, value)).toBe(accepted);
  });
});
