import { expect } from 'vitest';
import { refusal } from '../../auth/support.ts';
import { otherPassword, password, type Row } from '../stage.ts';

/** The same claims, signed by nobody. */
const forged = (token: string) => {
  const [header, payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const changed = Buffer.from(JSON.stringify({ ...claims, username: 'eve' })).toString('base64url');
  return [header, changed, signature].join('.');
};

/** Rows 33-43: what somebody can do with their tokens, and what an administrator can take away. */
export const ownAccountRows: Readonly<Record<number, Row>> = {
  33: {
    says: 'GetUser refuses a token whose signature does not fit',
    evidence: 'W',
    run: async ({ api, person, tokens }) => {
      const { AccessToken } = await tokens(await person());
      expect(await refusal(api('GetUser', { AccessToken: forged(AccessToken) }))).toBe(
        'NotAuthorizedException: Could not verify signature for Access Token',
      );
      await api('GetUser', { AccessToken });
    },
  },
  34: {
    says: 'GetUser refuses an ID token',
    evidence: 'W',
    run: async ({ api, person, tokens }) => {
      const { IdToken } = await tokens(await person());
      expect(await refusal(api('GetUser', { AccessToken: IdToken }))).toBe(
        'NotAuthorizedException: Could not verify signature for Access Token',
      );
    },
  },
  35: {
    says: 'UpdateUserAttributes writes no attribute that the client may not write',
    evidence: 'W',
    run: async ({ api, newPool, newClient, person, tokens }) => {
      const poolId = await newPool({ Schema: [{ Name: 'role', AttributeDataType: 'String' }] });
      const client = await newClient({ WriteAttributes: ['name'] }, poolId);
      const { AccessToken } = await tokens(await person('a@b.example', poolId), password, client);
      const update = (Name: string) =>
        api('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name, Value: 'admin' }] });
      expect(await refusal(update('custom:role'))).toBe(
        'NotAuthorizedException: A client attempted to write unauthorized attribute',
      );
      await update('name');
    },
  },
  36: {
    says: 'ChangePassword with a wrong old password says what a sign-in says',
    evidence: 'W',
    run: async ({ api, person, tokens }) => {
      const { AccessToken } = await tokens(await person());
      const change = (PreviousPassword: string) =>
        api('ChangePassword', { AccessToken, PreviousPassword, ProposedPassword: otherPassword });
      expect(await refusal(change('x'))).toBe(
        'NotAuthorizedException: Incorrect username or password.',
      );
      await change(password);
    },
  },
  37: {
    says: 'ForgotPassword tells nobody whether there is such a person',
    evidence: 'D',
    run: async ({ api, client, newName, person, emulator }) => {
      const forgot = (Username: string) => api('ForgotPassword', { ClientId: client.id, Username });
      const unknown = newName();
      const answer = await forgot(unknown);
      expect(answer).toEqual(await forgot(await person()));
      expect(answer.CodeDeliveryDetails?.Destination).toBe('p***@e***');
      expect(emulator.messages(unknown)).toEqual([]);
    },
  },
  38: {
    says: 'AdminResetUserPassword sends a code and demands a new password',
    evidence: 'D',
    run: async ({ api, poolId: UserPoolId, client, person, signIn, tokens, code }) => {
      const Username = await person();
      await api('AdminResetUserPassword', { UserPoolId, Username });
      const { UserStatus } = await api('AdminGetUser', { UserPoolId, Username });
      expect(UserStatus).toBe('RESET_REQUIRED');
      expect(await refusal(signIn(Username))).toBe(
        'PasswordResetRequiredException: Password reset required for the user',
      );
      await api('ConfirmForgotPassword', {
        ClientId: client.id,
        Username,
        ConfirmationCode: code(Username),
        Password: otherPassword,
      });
      await tokens(Username, otherPassword);
    },
  },
  39: {
    says: 'RevokeToken ends the access tokens of that sign-in too, and no other sign-in',
    evidence: 'D',
    run: async ({ api, client, person, tokens }) => {
      const name = await person();
      const [one, other] = [await tokens(name), await tokens(name)];
      await api('RevokeToken', { ClientId: client.id, Token: one.RefreshToken });
      expect(await refusal(api('GetUser', { AccessToken: one.AccessToken }))).toBe(
        'NotAuthorizedException: Access Token has been revoked',
      );
      await api('GetUser', { AccessToken: other.AccessToken });
    },
  },
  40: {
    says: 'GlobalSignOut and AdminUserGlobalSignOut end every sign-in',
    evidence: 'D',
    run: async ({ api, poolId: UserPoolId, client, person, tokens }) => {
      const Username = await person();
      for (const signOut of [
        (AccessToken: string) => api('GlobalSignOut', { AccessToken }),
        () => api('AdminUserGlobalSignOut', { UserPoolId, Username }),
      ]) {
        const [one, other] = [await tokens(Username), await tokens(Username)];
        await signOut(one.AccessToken);
        for (const { AccessToken, RefreshToken } of [one, other]) {
          expect(await refusal(api('GetUser', { AccessToken }))).toBe(
            'NotAuthorizedException: Access Token has been revoked',
          );
          const refresh = api('GetTokensFromRefreshToken', { ClientId: client.id, RefreshToken });
          expect(await refusal(refresh)).toBe(
            'NotAuthorizedException: Refresh Token has been revoked',
          );
        }
      }
    },
  },
  41: {
    says: 'GetTokensFromRefreshToken refreshes, without rotation and with it',
    evidence: 'M',
    run: async ({ api, client, newClient, person, tokens }) => {
      const name = await person();
      const refresh = async (ClientId: string, RefreshToken: string) => {
        const answer = await api('GetTokensFromRefreshToken', { ClientId, RefreshToken });
        return answer.AuthenticationResult ?? {};
      };
      const { RefreshToken } = await tokens(name);
      expect(await refresh(client.id, RefreshToken)).not.toHaveProperty('RefreshToken');
      const rotating = await newClient({
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
      });
      const first = await tokens(name, password, rotating);
      const second = await refresh(rotating.id, first.RefreshToken);
      expect(second.RefreshToken).not.toBe(first.RefreshToken);
      expect(await refusal(refresh(rotating.id, first.RefreshToken))).toContain(
        'RefreshTokenReuseException',
      );
    },
  },
};
