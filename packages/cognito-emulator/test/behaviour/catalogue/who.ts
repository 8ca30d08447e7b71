import { days } from '../../../src/clock.ts';
import { type Case, password, type Stage } from '../stage.ts';

const incorrect = 'NotAuthorizedException: Incorrect username or password.';
const nobody = 'UserNotFoundException: User does not exist.';
const combination = 'UserNotFoundException: Username/client id combination not found.';
const legacy = ({ newClient }: Stage) => newClient({ PreventUserExistenceErrors: 'LEGACY' });

/** Who is it, and may they come in. */
export const whoCases: readonly Case[] = [
  {
    says: 'wrong password',
    evidence: 'V',
    provoke: async ({ person, signIn }) => signIn(await person(), 'x'),
    answer: incorrect,
  },
  {
    says: 'unknown user with PreventUserExistenceErrors',
    evidence: 'V',
    provoke: async ({ newName, signIn }) => signIn(newName()),
    answer: incorrect,
  },
  {
    says: 'unknown user, LEGACY, sign-in',
    evidence: 'V',
    provoke: async (stage) => stage.signIn(stage.newName(), password, await legacy(stage)),
    answer: nobody,
  },
  {
    says: 'unknown user, LEGACY, SRP at the first step',
    evidence: 'V',
    provoke: async (stage) =>
      stage.api('InitiateAuth', {
        ClientId: (await legacy(stage)).id,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: stage.newName(), SRP_A: 'abcdef' },
      }),
    answer: nobody,
  },
  {
    says: 'unknown user, AdminGetUser',
    evidence: 'V',
    provoke: ({ api, poolId: UserPoolId, newName }) =>
      api('AdminGetUser', { UserPoolId, Username: newName() }),
    answer: nobody,
  },
  ...(['ForgotPassword', 'ResendConfirmationCode'] as const).map((operation) => ({
    says: `unknown user, LEGACY, ${operation}`,
    evidence: 'V',
    provoke: async (stage: Stage) =>
      stage.api(operation, { ClientId: (await legacy(stage)).id, Username: stage.newName() }),
    answer: combination,
  })),
  {
    says: 'unknown user, LEGACY, ConfirmSignUp',
    evidence: 'V',
    provoke: async (stage) =>
      stage.api('ConfirmSignUp', {
        ClientId: (await legacy(stage)).id,
        Username: stage.newName(),
        ConfirmationCode: '000000',
      }),
    answer: combination,
  },
  {
    says: 'unknown user, ConfirmForgotPassword after a simulated request',
    evidence: 'D',
    provoke: async ({ api, client, newName }) => {
      const Username = newName();
      await api('ForgotPassword', { ClientId: client.id, Username });
      return api('ConfirmForgotPassword', {
        ClientId: client.id,
        Username,
        ConfirmationCode: '000000',
        Password: password,
      });
    },
    answer: 'CodeMismatchException: Invalid verification code provided, please try again.',
  },
  {
    says: 'unknown user, ConfirmForgotPassword without a request',
    evidence: 'D',
    provoke: ({ api, client, newName }) =>
      api('ConfirmForgotPassword', {
        ClientId: client.id,
        Username: newName(),
        ConfirmationCode: '000000',
        Password: password,
      }),
    answer: 'ExpiredCodeException: Invalid code provided, please request a code again.',
  },
  ...(['ForgotPassword', 'ResendConfirmationCode'] as const).map((operation) => ({
    says: `unknown user with PreventUserExistenceErrors, ${operation}`,
    evidence: 'D',
    provoke: ({ api, client, newName }: Stage) =>
      api(operation, { ClientId: client.id, Username: newName() }),
    answer: 'no refusal',
  })),
  {
    says: 'disabled user with PreventUserExistenceErrors, ForgotPassword',
    evidence: 'D',
    provoke: async ({ api, client, poolId: UserPoolId, person }) => {
      const Username = await person();
      await api('AdminDisableUser', { UserPoolId, Username });
      return api('ForgotPassword', { ClientId: client.id, Username });
    },
    answer: 'no refusal',
  },
  {
    says: 'no verified contact with PreventUserExistenceErrors, ForgotPassword',
    evidence: 'D',
    provoke: async ({ api, client, poolId: UserPoolId, person }) => {
      const Username = await person();
      const UserAttributes = [{ Name: 'email_verified', Value: 'false' }];
      await api('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes });
      return api('ForgotPassword', { ClientId: client.id, Username });
    },
    answer: 'no refusal',
  },
  {
    says: 'disabled user, ConfirmForgotPassword with the right code',
    evidence: 'D',
    provoke: async ({ api, client, poolId: UserPoolId, person, code }) => {
      const Username = await person();
      await api('ForgotPassword', { ClientId: client.id, Username });
      await api('AdminDisableUser', { UserPoolId, Username });
      return api('ConfirmForgotPassword', {
        ClientId: client.id,
        Username,
        ConfirmationCode: code(Username),
        Password: password,
      });
    },
    answer: 'CodeMismatchException: Invalid verification code provided, please try again.',
  },
  {
    says: 'disabled user',
    evidence: 'W',
    provoke: async ({ api, poolId: UserPoolId, person, signIn }) => {
      const Username = await person();
      await api('AdminDisableUser', { UserPoolId, Username });
      return signIn(Username);
    },
    answer: 'NotAuthorizedException: User is disabled.',
  },
  {
    says: 'unconfirmed',
    evidence: 'W',
    provoke: async ({ signUp, signIn }) => signIn(await signUp()),
    answer: 'UserNotConfirmedException: User is not confirmed.',
  },
  {
    says: 'RESET_REQUIRED',
    evidence: 'W',
    provoke: async ({ api, poolId: UserPoolId, person, signIn }) => {
      const Username = await person();
      await api('AdminResetUserPassword', { UserPoolId, Username });
      return signIn(Username);
    },
    answer: 'PasswordResetRequiredException: Password reset required for the user',
  },
  {
    says: 'temporary password too old',
    evidence: 'W',
    provoke: async ({ invite, clock, signIn }) => {
      const name = await invite();
      clock.advance(days(7));
      return signIn(name);
    },
    answer:
      'NotAuthorizedException: Temporary password has expired and must be reset by an administrator.',
  },
  {
    says: 'locked',
    evidence: 'D,W',
    provoke: async ({ person, signIn }) => {
      const name = await person();
      for (let at = 0; at < 5; at++) await signIn(name, 'x').catch(() => null);
      return signIn(name);
    },
    answer: 'NotAuthorizedException: Password attempts exceeded',
  },
  {
    says: 'attempts of one kind in an hour',
    evidence: 'W',
    provoke: async ({ api, client, signUp }) => {
      const input = { ClientId: client.id, Username: await signUp() };
      for (let at = 0; at < 5; at++) await api('ResendConfirmationCode', input);
      return api('ResendConfirmationCode', input);
    },
    answer: 'LimitExceededException: Attempt limit exceeded, please try after some time.',
  },
];
