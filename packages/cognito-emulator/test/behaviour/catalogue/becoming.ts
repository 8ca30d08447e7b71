import { type Case, password, type Stage } from '../stage.ts';

const signUpIn = async (
  { api, newClient }: Stage,
  poolId: string,
  Username: string,
  attributes: Readonly<Record<string, string>> = {},
) => {
  const client = await newClient({}, poolId);
  await api('SignUp', {
    ClientId: client.id,
    Username,
    Password: password,
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  });
  return client;
};

const confirm = ({ api }: Stage, ClientId: string, Username: string, ConfirmationCode: string) =>
  api('ConfirmSignUp', { ClientId, Username, ConfirmationCode });

/** Usernames are free, and a verified address is another name. */
const aliasPool = ({ newPool }: Stage) =>
  newPool({ UsernameAttributes: undefined, AliasAttributes: ['email'] });

/** A code that is not the one. */
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Sign-up, invitations, codes. */
export const becomingCases: readonly Case[] = [
  {
    says: 'SignUp duplicate',
    evidence: 'V',
    provoke: async ({ signUp }) => signUp(await signUp()),
    answer: 'UsernameExistsException: User already exists',
  },
  {
    says: 'AdminCreateUser duplicate',
    evidence: 'W',
    provoke: async ({ invite }) => invite(await invite()),
    answer: 'UsernameExistsException: User account already exists',
  },
  {
    says: 'RESEND for somebody unknown',
    evidence: 'W',
    provoke: ({ api, poolId: UserPoolId, newName }) =>
      api('AdminCreateUser', { UserPoolId, Username: newName(), MessageAction: 'RESEND' }),
    answer: /^UserNotFoundException: /,
  },
  {
    says: 'RESEND for somebody confirmed',
    evidence: 'W',
    provoke: async ({ api, poolId: UserPoolId, person }) =>
      api('AdminCreateUser', { UserPoolId, Username: await person(), MessageAction: 'RESEND' }),
    answer:
      /^UnsupportedUserStateException: Resend not possible. person-\d+@example.com status is not FORCE_CHANGE_PASSWORD$/,
  },
  {
    says: 'SignUp in a pool for administrators only',
    evidence: 'W',
    provoke: async (stage) =>
      signUpIn(
        stage,
        await stage.newPool({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } }),
        'ada@example.com',
      ),
    answer: 'NotAuthorizedException: SignUp is not permitted for this user pool',
  },
  {
    says: 'a username that looks like an alias',
    evidence: 'W',
    provoke: async (stage) => signUpIn(stage, await aliasPool(stage), 'ada@example.com'),
    answer:
      'InvalidParameterException: Username cannot be of email format, since user pool is configured for email alias.',
  },
  {
    says: 'a username that is no address',
    evidence: 'W',
    provoke: (stage) => signUpIn(stage, stage.poolId, 'ada'),
    answer: 'InvalidParameterException: Username should be an email.',
  },
  {
    says: 'a username that is neither kind of address',
    evidence: 'W',
    provoke: async (stage) =>
      signUpIn(
        stage,
        await stage.newPool({ UsernameAttributes: ['email', 'phone_number'] }),
        'ada',
      ),
    answer: 'InvalidParameterException: Username should be either an email or a phone number.',
  },
  {
    says: 'alias taken, told at the confirmation',
    evidence: 'W',
    provoke: async (stage) => {
      const poolId = await aliasPool(stage);
      const email = stage.newName();
      const first = await signUpIn(stage, poolId, 'ada', { email });
      await confirm(stage, first.id, 'ada', stage.code(email));
      const second = await signUpIn(stage, poolId, 'eve', { email });
      return confirm(stage, second.id, 'eve', stage.code(email));
    },
    answer: 'AliasExistsException: An account with the given email already exists.',
  },
  {
    says: 'code wrong',
    evidence: 'V',
    provoke: async (stage) => {
      const name = await stage.signUp();
      return confirm(stage, stage.client.id, name, other(stage.code(name)));
    },
    answer: 'CodeMismatchException: Invalid verification code provided, please try again.',
  },
  {
    says: 'code expired',
    evidence: 'W',
    provoke: async (stage) => {
      const name = await stage.signUp();
      stage.clock.advance(24 * 3_600_000);
      return confirm(stage, stage.client.id, name, stage.code(name));
    },
    answer: 'ExpiredCodeException: Invalid code provided, please request a code again.',
  },
  {
    says: 'already confirmed',
    evidence: 'W',
    provoke: async (stage) => confirm(stage, stage.client.id, await stage.person(), '000000'),
    answer: 'NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED',
  },
  {
    says: 'ResendConfirmationCode for somebody confirmed',
    evidence: 'W',
    provoke: async ({ api, client, person }) =>
      api('ResendConfirmationCode', { ClientId: client.id, Username: await person() }),
    answer: 'InvalidParameterException: User is already confirmed.',
  },
];
