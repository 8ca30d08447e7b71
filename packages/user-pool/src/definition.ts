import type { UserPoolDefinition } from './types.ts';

const readable = ['email', 'email_verified', 'given_name', 'family_name'] as const;

/**
 * The ONE definition of the user pool. `infra/` turns it into the pool on AWS, `local-cloud` into the pool in the
 * emulator, and the forms derive their validation and hints from it. What Cognito fixes at creation is listed in
 * `fixed-at-creation.ts`: an edit there needs `pnpm reset` locally and a new pool on AWS.
 */
export const userPool = {
  name: 'gatehouse',
  usernameAttributes: ['email'],
  caseSensitive: false,
  tier: 'ESSENTIALS',

  /** One switch closes or opens the pool itself, not only the page. */
  selfSignUp: false,

  /** Length first: composition rules make passwords weaker and people angrier (NIST SP 800-63B, section 3.1.1.2). */
  passwordPolicy: {
    minimumLength: 12,
    maximumLength: 256,
    requireUppercase: false,
    requireLowercase: false,
    requireNumbers: false,
    requireSymbols: false,
    temporaryPasswordValidityDays: 3,
  },

  /**
   * `email` is the user name, so every user has it. It is not `required` as well: Cognito wants a required attribute to
   * be writable by every client, and an address that its owner can change past our record is a way to take one over.
   */
  standardAttributes: {
    email: { required: false, mutable: true, maxLength: 254 },
    given_name: { required: false, mutable: true, maxLength: 80 },
    family_name: { required: false, mutable: true, maxLength: 80 },
  },

  /**
   * Four worked examples, one for each type, and the link to our own record. No client may write any of them, and
   * nothing about what a person may do rests on them: role and status live in the database.
   */
  customAttributes: {
    user_id: {
      type: 'String',
      minLength: 36,
      maxLength: 36,
      mutable: false,
      label: 'Record id',
      hint: 'The id of the row in our database. No client can read or write it.',
    },
    member_code: {
      type: 'String',
      minLength: 10,
      maxLength: 15,
      mutable: false,
      label: 'Member code',
      hint: '10 to 15 characters. It can never be changed.',
    },
    desk: {
      type: 'Number',
      minValue: 1,
      maxValue: 100,
      mutable: true,
      label: 'Desk',
      hint: 'A whole number from 1 to 100.',
    },
    joined_on: { type: 'DateTime', mutable: true, label: 'Joined on', hint: 'A date.' },
    newsletter: {
      type: 'Boolean',
      mutable: true,
      label: 'Newsletter',
      hint: 'Whether this person receives the newsletter.',
    },
  },

  groups: {
    admin: { precedence: 1, description: 'Looks after people in the console' },
    member: { precedence: 10, description: 'Signs in on the web' },
  },

  tokenLifetimes: { accessMinutes: 15, idMinutes: 15, refreshDays: 30 },

  clients: {
    web: {
      confidential: true,
      authFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      readAttributes: readable,
      writeAttributes: ['given_name', 'family_name'],
      refreshRotationGraceSeconds: null,
    },
    console: {
      confidential: true,
      authFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      readAttributes: readable,
      writeAttributes: ['given_name', 'family_name'],
      refreshRotationGraceSeconds: null,
    },
    cli: {
      confidential: false,
      // With rotation on, Cognito refreshes through GetTokensFromRefreshToken only: no ALLOW_REFRESH_TOKEN_AUTH.
      authFlows: ['ALLOW_USER_SRP_AUTH'],
      readAttributes: readable,
      writeAttributes: ['given_name', 'family_name'],
      refreshRotationGraceSeconds: 30,
    },
  },

  recovery: ['verified_email'],

  messages: {
    verification: {
      subject: 'Your Gatehouse code',
      body: 'Your code is {####}. It works for one hour. If you did not ask for it, ignore this message.',
    },
    invitation: {
      subject: 'You are invited to Gatehouse',
      body: [
        'You are invited to Gatehouse.',
        'Sign in at {web} with your address {username} and this temporary password: {####}',
        'You will choose your own password. The temporary one stops working after three days.',
      ].join('\n\n'),
    },
  },
} as const satisfies UserPoolDefinition;

export type Role = keyof typeof userPool.groups;
export type CustomAttributeName = keyof typeof userPool.customAttributes;
