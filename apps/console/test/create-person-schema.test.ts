import { describe, expect, test } from 'vitest';
import {
  createPersonSchema,
  emptyPerson,
  toSignUpInput,
} from '../src/create/create-person-schema.ts';

const ada = {
  ...emptyPerson,
  givenName: 'Ada',
  familyName: 'Lovelace',
  email: ' ADA@example.com ',
};
const pathsOf = (fields: unknown) =>
  createPersonSchema.safeParse(fields).error?.issues.map(({ path }) => path.join('.'));

describe('the form that creates a person', () => {
  test('sends what was typed and leaves out what was not', () => {
    const values = createPersonSchema.parse({
      ...ada,
      attributes: { ...ada.attributes, desk: ' 44 ', newsletter: true },
    });
    expect(toSignUpInput(values)).toEqual({
      givenName: 'Ada',
      familyName: 'Lovelace',
      email: 'ada@example.com',
      role: 'member',
      attributes: { desk: 44, newsletter: true },
      firstSignIn: { kind: 'invitation' },
    });
  });

  test('asks for a password only where one is set now', () => {
    expect(pathsOf({ ...ada, password: 'short' })).toBeUndefined();
    expect(pathsOf({ ...ada, firstSignIn: 'password', password: 'short' })).toEqual(['password']);
    const values = createPersonSchema.parse({
      ...ada,
      firstSignIn: 'password',
      password: 'long-enough-for-this',
    });
    expect(toSignUpInput(values).firstSignIn).toEqual({
      kind: 'password',
      password: 'long-enough-for-this',
    });
  });

  test.each([
    ['desk', '101'],
    ['desk', '4x'],
    ['desk', '4.5'],
    ['member_code', 'short'],
    ['joined_on', '20.11.2026'],
  ])('refuses %s of %s at its field', (name, text) => {
    const attributes = { ...ada.attributes, [name]: text };
    expect(new Set(pathsOf({ ...ada, attributes }))).toEqual(new Set([`attributes.${name}`]));
  });
});
