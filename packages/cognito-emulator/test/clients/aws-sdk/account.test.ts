import {
  CodeMismatchException,
  NotAuthorizedException,
  PasswordResetRequiredException,
  ResourceNotFoundException,
  UserNotConfirmedException,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { appOf, sentCode } from '../../auth/mfa-support.ts';
import { complete, email, password, secretHash } from '../../auth/support.ts';
import { startEmpty } from './support.ts';

/** A pool and a confidential client of it, made as a script would. */
async function startOffice() {
  const stage = await startEmpty();
  const { sdk } = stage;
  const { UserPool } = await sdk.createUserPool({
    PoolName: 'people',
    UsernameAttributes: ['email'],
    AutoVerifiedAttributes: ['email'],
  });
  const UserPoolId = UserPool?.Id ?? '';
  await sdk.setUserPoolMfaConfig({
    UserPoolId,
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
  });
  const { UserPoolClient } = await sdk.createUserPoolClient({
    UserPoolId,
    ClientName: 'office',
    GenerateSecret: true,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  const client = {
    id: UserPoolClient?.ClientId ?? '',
    secret: UserPoolClient?.ClientSecret ?? '',
  };
  const hash = (username = email) => secretHash(client, username).SECRET_HASH;
  return {
    ...stage,
    UserPoolId,
    ClientId: client.id,
    hash,
    /** What names somebody to the operations that need no signature. */
    person: { ClientId: client.id, Username: email, SecretHash: hash() },
    signIn: (typed = chosen) =>
      sdk.initiateAuth({
        ClientId: client.id,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD: typed, ...secretHash(client, email) },
      }),
  };
}

const chosen = `${password}-1A`;

it('runs the whole life of an account, a client and a pool', async () => {
  await using office = await startOffice();
  const { sdk, person, UserPoolId, ClientId, hash, signIn } = office;
  const code = () => sentCode(office, email);

  const { UserSub = '' } = await sdk.signUp({ ...person, Password: chosen });
  await expect(signIn()).rejects.toThrow(UserNotConfirmedException);
  const confirm = (ConfirmationCode: string) => sdk.confirmSignUp({ ...person, ConfirmationCode });
  await expect(confirm('000000')).rejects.toThrow(CodeMismatchException);
  const first = code();
  await sdk.resendConfirmationCode(person);
  expect(code()).not.toBe(first);
  await confirm(code());

  const { AccessToken } = complete((await signIn()).AuthenticationResult);
  const { SecretCode = '' } = await sdk.associateSoftwareToken({ AccessToken });
  const app = appOf(office, SecretCode);
  expect(await sdk.verifySoftwareToken({ AccessToken, UserCode: app.code() })).toMatchObject({
    Status: 'SUCCESS',
  });
  await sdk.setUserMFAPreference({
    AccessToken,
    SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
  });
  const { ChallengeName, Session } = await signIn();
  expect(ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  const answered = await sdk.respondToAuthChallenge({
    ClientId,
    ChallengeName,
    Session,
    ChallengeResponses: {
      USERNAME: email,
      SOFTWARE_TOKEN_MFA_CODE: app.next(),
      SECRET_HASH: hash() ?? '',
    },
  });
  const tokens = complete(answered.AuthenticationResult);

  const renewed = await sdk.initiateAuth({
    ClientId,
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    AuthParameters: { REFRESH_TOKEN: tokens.RefreshToken, SECRET_HASH: hash(UserSub) ?? '' },
  });
  const mine = { AccessToken: renewed.AuthenticationResult?.AccessToken };
  await sdk.updateUserAttributes({
    ...mine,
    UserAttributes: [{ Name: 'given_name', Value: 'Ada' }],
  });
  expect(await sdk.getUser(mine)).toMatchObject({
    Username: UserSub,
    UserAttributes: expect.arrayContaining([
      { Name: 'email_verified', Value: 'true' },
      { Name: 'given_name', Value: 'Ada' },
    ]),
    UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
  });
  await sdk.changePassword({ ...mine, PreviousPassword: chosen, ProposedPassword: `${chosen}-2` });
  await sdk.globalSignOut(mine);
  await expect(sdk.getUser(mine)).rejects.toThrow(NotAuthorizedException);

  await sdk.adminResetUserPassword({ UserPoolId, Username: email });
  await expect(signIn(`${chosen}-2`)).rejects.toThrow(PasswordResetRequiredException);
  await sdk.confirmForgotPassword({ ...person, ConfirmationCode: code(), Password: `${chosen}-3` });
  expect((await signIn(`${chosen}-3`)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');

  await sdk.adminDeleteUser({ UserPoolId, Username: email });
  expect((await sdk.listUsers({ UserPoolId })).Users).toEqual([]);
  await sdk.deleteUserPoolClient({ UserPoolId, ClientId });
  await sdk.deleteUserPool({ UserPoolId });
  await expect(sdk.describeUserPool({ UserPoolId })).rejects.toThrow(ResourceNotFoundException);
});
