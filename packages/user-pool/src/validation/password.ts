import * as z from 'zod';
import { userPool } from '../definition.ts';

const policy = userPool.passwordPolicy;

export interface PasswordRule {
  readonly id: string;
  readonly text: string;
  readonly test: (password: string) => boolean;
}

const composition: ReadonlyArray<readonly [boolean, PasswordRule]> = [
  [
    policy.requireUppercase,
    { id: 'uppercase', text: 'An upper-case letter', test: (p) => /\p{Lu}/u.test(p) },
  ],
  [
    policy.requireLowercase,
    { id: 'lowercase', text: 'A lower-case letter', test: (p) => /\p{Ll}/u.test(p) },
  ],
  [policy.requireNumbers, { id: 'number', text: 'A digit', test: (p) => /\d/.test(p) }],
  [
    policy.requireSymbols,
    { id: 'symbol', text: 'A symbol', test: (p) => /[^\p{L}\p{N}\s]/u.test(p) },
  ],
];

/** What a new password must satisfy, in the order the forms tick them off. */
export const passwordRules: readonly PasswordRule[] = [
  {
    id: 'length',
    text: `At least ${policy.minimumLength} characters`,
    test: (password) => [...password].length >= policy.minimumLength,
  },
  // Cognito's wire pattern for a password is [\S]+.
  {
    id: 'spaces',
    text: 'No spaces',
    test: (password) => password.length > 0 && !/\s/.test(password),
  },
  ...composition.filter(([required]) => required).map(([, rule]) => rule),
];

/** A password being chosen. Never trimmed, never folded: what was typed is what counts. */
export const newPasswordSchema = z
  .string()
  .max(policy.maximumLength, `A password has at most ${policy.maximumLength} characters.`)
  .superRefine((password, issues) => {
    for (const rule of passwordRules) {
      if (!rule.test(password)) issues.addIssue({ code: 'custom', message: `${rule.text}.` });
    }
  });

/** A password being proved: anything Cognito would accept on the wire, so that only Cognito says it is wrong. */
export const currentPasswordSchema = z
  .string()
  .min(1, 'Enter your password.')
  .max(policy.maximumLength, `A password has at most ${policy.maximumLength} characters.`);
